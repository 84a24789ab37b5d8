// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A table for a terminal of a given width: groups of columns beside each other, and below each other, with the first
/// column repeated, where they do not fit.
final class TextTable {
    private static final int GAP = 2;

    private final int width;
    private final Column first;
    private final List<List<Group>> blocks = new ArrayList<>();

    /// Columns under one title.
    record Group(String title, List<Column> columns) {
        Group {
            columns = List.copyOf(columns);
        }

        int width() {
            int all = columns.stream().mapToInt(c -> c.width() + GAP).sum();
            return Math.max(
                    all, wrap(title, 0).stream().mapToInt(String::length).max().orElse(0) + GAP);
        }

        /// The title above its columns, on as many lines as it needs there.
        List<String> titles() {
            return wrap(title, width() - GAP);
        }
    }

    /// @param head lines of the head, the last of which stands right above the cells
    record Column(List<String> head, List<String> cells, boolean right) {
        int width() {
            return Stream.concat(head.stream(), cells.stream())
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    TextTable(int width, Column first) {
        this.width = width;
        this.first = first;
    }

    /// Adds a group where there is room for it: beside the first groups that leave it, or below them all. A group
    /// too wide for a line of its own is cut between columns.
    TextTable add(Group group) {
        for (Group part : cut(group)) {
            blocks.stream()
                    .filter(block -> widthOf(block) + part.width() <= width)
                    .findFirst()
                    .orElseGet(this::newBlock)
                    .add(part);
        }
        return this;
    }

    private List<Group> newBlock() {
        blocks.add(new ArrayList<>());
        return blocks.getLast();
    }

    private int widthOf(List<Group> line) {
        return first.width() + line.stream().mapToInt(Group::width).sum();
    }

    private List<Group> cut(Group group) {
        var parts = new ArrayList<Group>();
        var columns = new ArrayList<Column>();
        for (Column column : group.columns()) {
            columns.add(column);
            if (columns.size() > 1 && widthOf(List.of(new Group(group.title(), columns))) > width) {
                columns.removeLast();
                parts.add(new Group(group.title(), columns));
                columns = new ArrayList<>(List.of(column));
            }
        }
        if (!columns.isEmpty()) {
            parts.add(new Group(group.title(), columns));
        }
        return parts;
    }

    /// The lines, blocks apart by an empty one.
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (List<Group> block : blocks) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(lines(block));
        }
        return lines;
    }

    private List<String> lines(List<Group> block) {
        var lines = new ArrayList<>(heads(block));
        var columns = new ArrayList<>(List.of(first));
        block.forEach(group -> columns.addAll(padded(group)));
        lines.add(row(columns, c -> "-".repeat(c.width())));
        for (int i = 0; i < first.cells().size(); i++) {
            int at = i;
            lines.add(row(columns, c -> c.cells().get(at)));
        }
        return lines;
    }

    /// Titles and heads of the columns, each standing on what is below it.
    private List<String> heads(List<Group> block) {
        var stacks = new ArrayList<Column>();
        stacks.add(new Column(first.head(), first.cells(), true));
        for (Group group : block) {
            var stack = new ArrayList<>(group.titles());
            stack.addAll(stack(padded(group)));
            stack.removeIf(String::isBlank);
            stacks.add(new Column(stack, List.of(" ".repeat(group.width() - GAP)), false));
        }
        return stack(stacks);
    }

    /// The heads of columns that stand beside each other.
    private static List<String> stack(List<Column> columns) {
        int height = columns.stream().mapToInt(c -> c.head().size()).max().orElse(0);
        var lines = new ArrayList<String>();
        for (int i = 0; i < height; i++) {
            int at = i;
            lines.add(row(columns, c -> lowest(c.head(), at, height)));
        }
        return lines;
    }

    /// The group's columns, the last one widened where the title is wider than all of them.
    private static List<Column> padded(Group group) {
        int used = group.columns().stream().mapToInt(c -> c.width() + GAP).sum();
        int lacking = group.width() - used;
        if (lacking <= 0) {
            return group.columns();
        }
        var columns = new ArrayList<>(group.columns());
        var last = columns.removeLast();
        var head = new ArrayList<>(last.head());
        head.addFirst(" ".repeat(last.width() + lacking));
        columns.add(new Column(head, last.cells(), last.right()));
        return columns;
    }

    /// Line `at` of `height` of a text that stands at the bottom of them.
    private static String lowest(List<String> text, int at, int height) {
        int own = at - (height - text.size());
        return own < 0 ? "" : text.get(own);
    }

    private static String row(List<Column> columns, Function<Column, String> cell) {
        var parts = columns.stream()
                .map(c -> pad(cell.apply(c), c.width(), c.right()))
                .toList();
        return String.join(" ".repeat(GAP), parts).stripTrailing();
    }

    private static String pad(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }

    /// The words of a head on as few lines as its widest word, or `least`, allows.
    static List<String> wrap(String text, int least) {
        List<String> words = List.of(text.strip().split("\\s+"));
        int limit = Math.max(
                least, Collections.max(words.stream().map(String::length).toList()));
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > limit) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
