// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.truceline.model.Coded;

/// The accounts of a member and the one-time links by which their owners set a password. There is no default password
/// and nobody sets one for another.
public final class Accounts {
    /// How long a link may lie before it is used.
    public static final Duration LINK_LASTS = Duration.ofHours(24);

    private static final String COLUMNS = "SELECT name, role, disabled, password IS NOT NULL, subject FROM account";

    private final Store store;
    private final InstantSource clock;

    Accounts(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// All of them, by name.
    public List<Account> list() {
        return store.list(COLUMNS + " ORDER BY name", Accounts::read);
    }

    public Optional<Account> find(String name) {
        return store.find(COLUMNS + " WHERE name = ?", Accounts::read, name);
    }

    /// @param subject `issuer subject` of an OpenID Connect provider
    Optional<Account> findSubject(String subject) {
        return store.find(COLUMNS + " WHERE subject = ?", Accounts::read, subject);
    }

    /// @throws IllegalArgumentException when the name is no name or taken
    public Account add(String name, Role role) {
        var account = new Account(name, role, false, false, "");
        boolean isNew = store.run("INSERT OR IGNORE INTO account (name, role) VALUES (?, ?)", name, role.code()) == 1;
        if (!isNew) {
            throw new IllegalArgumentException("there is an account '" + name + "' already");
        }
        return account;
    }

    /// Lets a person of an OpenID Connect provider in as an account that is there.
    ///
    /// @throws IllegalArgumentException when the account is not there, or the person has another
    public void bind(String name, String issuer, String subject) {
        get(name);
        String key = subjectKey(issuer, subject);
        findSubject(key).filter(other -> !other.name().equals(name)).ifPresent(other -> {
            throw new IllegalArgumentException("that person has the account '" + other.name() + "' already");
        });
        store.run("UPDATE account SET subject = ? WHERE name = ?", key, name);
    }

    /// From here on nobody signs in with it, and its sessions are ended.
    ///
    /// @throws IllegalArgumentException when it is not there, or is the last head that can sign in
    public void disable(String name) {
        boolean isLastHead = get(name).role() == Role.HEAD
                && list().stream()
                        .noneMatch(other -> other.role() == Role.HEAD
                                && other.canSignIn()
                                && !other.name().equals(name));
        if (isLastHead) {
            throw new IllegalArgumentException(
                    "'" + name + "' is the last head who can sign in; make another first, who sets a password");
        }
        store.together(() -> {
            store.run("UPDATE account SET disabled = 1 WHERE name = ?", name);
            store.run("DELETE FROM link WHERE account = ?", name);
            return store.run(
                    "UPDATE session SET ended = 'the account was disabled' WHERE account = ? AND ended IS NULL", name);
        });
    }

    /// A token that lets its owner set the password of an account, once, within [#LINK_LASTS]. Older ones of the
    /// account are void.
    public String link(String name) {
        if (get(name).disabled()) {
            throw new IllegalArgumentException("the account '" + name + "' is disabled");
        }
        String token = Secrets.token();
        long until = clock.instant().plus(LINK_LASTS).toEpochMilli();
        store.together(() -> {
            store.run("DELETE FROM link WHERE account = ?", name);
            return store.run("INSERT INTO link VALUES (?, ?, ?)", Secrets.hash(token), name, until);
        });
        return token;
    }

    /// Sets a password by a link, which is used up; sessions that were open are ended.
    ///
    /// @return the account
    /// @throws IllegalArgumentException with the reason, for whoever has the link, when the password is not taken
    /// @throws NoSuchLinkException when the link is unknown, used or too old
    public Account setPassword(String token, String password) {
        var found = store.find(
                "SELECT account FROM link WHERE hash = ? AND until > ?",
                row -> row.getString(1),
                Secrets.hash(token),
                clock.millis());
        String name = found.orElseThrow(NoSuchLinkException::new);
        requireGood(name, password);
        String hash = Passwords.hash(password);
        store.together(() -> {
            if (store.run("DELETE FROM link WHERE hash = ?", Secrets.hash(token)) != 1) {
                throw new NoSuchLinkException(); // Another used it meanwhile.
            }
            return keep(name, hash);
        });
        return get(name);
    }

    /// Sets another password in place of the present one.
    ///
    /// @return whether the present one was right
    /// @throws IllegalArgumentException when the new one is not taken
    public boolean changePassword(String name, String present, String password) {
        if (!matches(name, present)) {
            return false;
        }
        requireGood(name, password);
        String hash = Passwords.hash(password);
        store.together(() -> keep(name, hash));
        return true;
    }

    private int keep(String name, String hash) {
        store.run("UPDATE account SET password = ? WHERE name = ?", hash, name);
        return store.run(
                "UPDATE session SET ended = 'the password was changed' WHERE account = ? AND ended IS NULL", name);
    }

    private static void requireGood(String name, String password) {
        Passwords.refuse(name, password).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /// Takes as long for a name that is not there.
    boolean matches(String name, String password) {
        return password.length() <= 2 * Passwords.MAX_CHARACTERS && Passwords.matches(password, kept(name));
    }

    /// The hash of the password by which somebody can sign in now.
    Optional<String> kept(String name) {
        return store.find(
                "SELECT password FROM account WHERE name = ? AND disabled = 0 AND password IS NOT NULL",
                row -> row.getString(1),
                name);
    }

    private Account get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no account '" + name + "'"));
    }

    static String subjectKey(String issuer, String subject) {
        return issuer + " " + subject;
    }

    private static Account read(ResultSet row) throws SQLException {
        String subject = row.getString(5);
        return new Account(
                row.getString(1),
                Coded.parse(Role.class, row.getString(2)),
                row.getBoolean(3),
                row.getBoolean(4),
                subject == null ? "" : subject);
    }

    /// A link that is unknown, used or too old; which of them is not told.
    public static final class NoSuchLinkException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchLinkException() {
            super("the link is not known, was used, or is older than " + LINK_LASTS.toHours()
                    + " hours; ask for another: truceline people link");
        }
    }
}
