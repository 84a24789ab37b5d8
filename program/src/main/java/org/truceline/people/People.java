// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/// The people of one member. For use by any number of threads; other processes may have the same folder open.
public final class People implements AutoCloseable {
    /// The account that the first start makes.
    public static final String FIRST = "head";

    private final Store store;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Sessions sessions;
    private final LockOut lockOut;
    private final Audit audit;
    private final Deeds deeds;
    private final Outbox outbox;
    private final Shifts shifts;
    private final Proven proven;

    private People(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.accounts = new Accounts(store, clock);
        this.sessions = new Sessions(store, clock);
        this.lockOut = new LockOut(store, clock);
        this.audit = new Audit(store, clock);
        this.deeds = new Deeds(store, clock);
        this.outbox = new Outbox(store, clock);
        this.shifts = new Shifts(store, clock);
        this.proven = new Proven(clock);
    }

    /// @param folder the member's private folder; made when it is not there
    public static People open(Path folder, InstantSource clock) throws IOException {
        return new People(Store.open(folder), clock);
    }

    /// Whether a private folder has accounts.
    public static boolean areIn(Path folder) {
        return Files.exists(folder.resolve(Store.FILE));
    }

    /// The clock of their sessions, which goes on when that of an exercise stands still.
    public InstantSource clock() {
        return clock;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Audit audit() {
        return audit;
    }

    public Deeds deeds() {
        return deeds;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Shifts shifts() {
        return shifts;
    }

    /// What came of an attempt to sign in.
    public sealed interface SignIn {
        record Welcome(Sessions.Begun begun) implements SignIn {}

        /// Name or password is wrong, or the account is disabled; which of them is not told.
        record Refused() implements SignIn {}

        record Locked(Instant until) implements SignIn {}
    }

    /// Signs in with a password.
    public SignIn signIn(String name, String password, Caller caller) {
        return switch (prove(name, password, caller)) {
            case Proof.Known known -> new SignIn.Welcome(sessions.begin(known.account(), caller));
            case Proof.Refused refused -> new SignIn.Refused();
            case Proof.Locked locked -> new SignIn.Locked(locked.until());
        };
    }

    /// What a name and a password are worth.
    public sealed interface Proof {
        record Known(Account account) implements Proof {}

        record Refused() implements Proof {}

        record Locked(Instant until) implements Proof {}
    }

    /// Whether this name came with this password a moment ago and both still hold: devices send them with each request,
    /// and the slow hash is for whoever guesses.
    public Optional<Account> findProven(String name, String password) {
        return proven.holds(name, password, accounts.kept(name)) ? accounts.find(name) : Optional.empty();
    }

    /// Looks at a name and a password. Attempts count against the account and against the address, before the password
    /// is looked at, so that many at once gain nothing.
    public Proof prove(String name, String password, Caller caller) {
        String account = "account " + name;
        String address = "address " + caller.address();
        var locked = Stream.of(account, address)
                .flatMap(key -> lockOut.until(key).stream())
                .max(java.util.Comparator.naturalOrder());
        if (locked.isPresent()) {
            return new Proof.Locked(locked.get());
        }
        lockOut.failed(account);
        lockOut.failed(address);
        var found = accounts.find(name);
        if (!accounts.matches(name, password) || found.isEmpty()) {
            return new Proof.Refused();
        }
        lockOut.succeeded(account);
        lockOut.succeeded(address);
        accounts.kept(name).ifPresent(kept -> proven.keep(name, password, kept));
        return new Proof.Known(found.get());
    }

    /// Signs in whom an OpenID Connect provider vouches for, if he has an account.
    public SignIn signIn(OpenId.Person person, Caller caller) {
        return accounts.findSubject(Accounts.subjectKey(person.issuer(), person.subject()))
                .filter(account -> !account.disabled())
                .<SignIn>map(account -> new SignIn.Welcome(sessions.begin(account, caller)))
                .orElseGet(SignIn.Refused::new);
    }

    /// On the first start makes the first account. As long as nobody can sign in there is a link to print.
    ///
    /// @return token of a one-time link that sets its password
    public Optional<String> firstStart() {
        if (accounts.list().stream().anyMatch(Account::canSignIn)) {
            return Optional.empty();
        }
        if (accounts.find(FIRST).isEmpty()) {
            accounts.add(FIRST, Role.HEAD);
        }
        return Optional.of(accounts.link(FIRST));
    }

    @Override
    public void close() {
        store.close();
    }
}
