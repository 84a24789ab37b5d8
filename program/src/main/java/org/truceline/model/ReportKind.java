// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What sort of source material a report is; it decides who speaks when the text names nobody.
public enum ReportKind implements Coded {
    /// News prose: the publication speaks, and quotes others.
    ARTICLE,
    /// Counts by place and period; its issuer speaks.
    BULLETIN,
    /// A situation report of a mission, desk or relief body.
    SITREP,
    /// A text in a side's own voice: "we" is the issuer.
    OFFICIAL,
    /// A log of calls.
    HOTLINE,
    /// A form that was filled in where it happened.
    FIELD,
    /// A row of a coded dataset.
    ROW
}
