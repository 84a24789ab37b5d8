// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// One thing that is looked at before a notice goes out.
///
/// @param holds unknown when there was nothing to hold it against
/// @param words what was compared
public record NoticeCheck(Of of, Truth holds, String words) {
    /// What is looked at.
    public enum Of implements Coded {
        /// All that the form needs is there.
        FORM,
        /// It comes early enough by the agreement's rules.
        LEAD_TIME,
        /// Its points lie at the places that its words name.
        PLACE,
        /// All whom the rules name are told.
        RECIPIENTS
    }
}
