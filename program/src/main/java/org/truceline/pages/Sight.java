// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.Set;
import org.truceline.publishing.language.Words;

/// What a reader may see and do, and in which language. Readers with equal sights get the same page.
///
/// @param member in whose name he acts; empty where nobody signs in
/// @param account who is signed in; empty for nobody
/// @param deeds operations of the table of rights that he may do about what is his own member's
public record Sight(Words words, String member, String account, Set<String> deeds) {
    /// What whoever sits at a machine may see where nobody signs in: everything that is for reading.
    public static final Set<String> READING = Set.of("case.list", "case.show", "channel.list", "notice.list");

    public Sight {
        deeds = Set.copyOf(deeds);
    }

    /// Whether news can come to the page by itself.
    public boolean isSignedIn() {
        return !account.isEmpty();
    }

    public boolean may(String deed) {
        return deeds.contains(deed);
    }

    /// Whether cases may be shown.
    public boolean cases() {
        return may("case.list");
    }

    /// Whether what is notified may be shown, without its places.
    public boolean notices() {
        return may("notice.list");
    }
}
