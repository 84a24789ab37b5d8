// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.util.regex.Pattern;

/// A person as this member knows him.
///
/// @param name 1 to 32 of `a` to `z`, digits, `.`, `_`, `-`; shown to the others of this member, on the record nowhere
/// @param hasPassword whether he can sign in with a password: set by himself through a link
/// @param subject at an OpenID Connect provider, `issuer subject`; empty for nobody there
public record Account(String name, Role role, boolean disabled, boolean hasPassword, String subject) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");

    public Account {
        requireName(name);
        if (role == Role.GUEST) {
            throw new IllegalArgumentException("guest is who has not signed in; an account has another role");
        }
    }

    /// Whether its owner has something to sign in with.
    public boolean canSignIn() {
        return !disabled && (hasPassword || !subject.isEmpty());
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name is 1 to 32 small letters, digits, dots, hyphens and underscores, this is '" + name + "'");
        }
    }
}
