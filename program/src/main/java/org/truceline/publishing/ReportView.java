// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.publishing.View.Ref;

/// What the template of daily reports shows. The names of the components are the names in the template.
record ReportView(
        String title,
        String kind,
        String window,
        String made,
        List<Line> summary,
        List<Line> effort,
        List<Stance> sides,
        List<Part> channels,
        List<Speaker> columns,
        List<Table> counts,
        List<Line> findings,
        List<Line> channel,
        List<CaseRow> cases,
        List<Item> told,
        List<Item> taken,
        List<Item> corrected,
        List<Item> sums,
        List<Picture> plots,
        List<Claim> claims,
        List<Entry> entries,
        String more) {
    /// A figure with the entries behind it.
    ///
    /// @param change against as many days before; empty where that is not compared
    record Line(String label, String value, String change, List<Ref> refs) {}

    /// How it stands for one side.
    record Stance(String label, String status, String reason) {}

    /// The parts of all sides in one channel, in one line.
    record Part(String label, String parts) {}

    /// What one side alleges, of each other side.
    record Speaker(String label, List<Pair> pairs) {}

    /// The three columns.
    record Pair(String of, List<Line> claim, List<Line> answer, List<Line> finding) {}

    record Table(String title, String head, List<Line> lines) {}

    record CaseRow(String id, String by, String of, String alleged, List<Item> steps) {}

    /// @param words as somebody said them; empty for none
    record Item(String text, String words, List<Ref> refs) {}

    /// @param drawing markup of our own
    record Picture(String title, String note, String drawing, List<String> heads, List<List<String>> rows) {}

    /// An allegation of the annex.
    record Claim(
            String number,
            String by,
            String of,
            String told,
            String words,
            String answer,
            String finding,
            List<Ref> refs) {}

    /// An entry of the annex.
    ///
    /// @param page that shows it on record; empty where there is none
    record Entry(String anchor, String number, String page, String kind, String text, String words) {}
}
