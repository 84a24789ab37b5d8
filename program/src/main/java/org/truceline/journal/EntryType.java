// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import org.truceline.model.Coded;

/// What the body of an entry holds.
public enum EntryType implements Coded {
    /// The first entry: name of the record and key of its log.
    RECORD,
    /// An author's public key, his first or a new one.
    KEY,
    /// A key that signs nothing any more.
    REVOKED,
    /// A key that may sign for its author's principal until a given time.
    DELEGATED,
    /// One of those who keep the record together: his role, his key and the certificate of his node.
    MEMBER,
    /// Which entries of a member the host took, and when: the record's time of them.
    RECEIVED,
    /// What somebody saw another do against the rules of the record: a time that went back, two histories.
    MISDEED,
    /// A file of terms, whole.
    TERMS,
    /// Which witnesses must have seen a checkpoint (C2SP tlog-policy); the newest counts.
    POLICY,
    /// The gazetteer files that reports are read with from here on, by their hashes.
    GAZETTEER,
    REPORT,
    STATEMENT,
    /// What a person says of a statement that was read.
    REVIEW,
    INCIDENT,
    /// An incident that is no longer: its statements belong to others now. Or a finding that no longer follows.
    WITHDRAWN,
    FINDING,
    /// Something that could not be taken in, with the reason.
    REJECT,
    /// A printed sum that its parts do not make.
    DISCREPANCY,
    NOTE,
    /// A deadline of a case that passed in silence.
    LAPSE,
    /// A call or message at a hotline; the newest under its number counts.
    CALL,
    /// A form that was filled in where it happened.
    SUBMISSION,
    /// A part of a photo or sound that belongs to a report.
    FILE,
    /// What is said of a notified object.
    NOTICE,
    /// That a notified object may have been struck, or that there is silence about it.
    ALERT,
    /// That somebody looked at protected content.
    VIEW,
    /// A member's public key that content is sealed to; the newest counts.
    RECIPIENT,
    /// Content that nobody can read yet.
    SEALED,
    /// The key to sealed content.
    OPENED,
    /// What was erased, by whom and why: its salt and bytes are gone, its entry stays.
    ERASED
}
