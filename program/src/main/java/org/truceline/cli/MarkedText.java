// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A text wrapped for the terminal with marks drawn under its words, each with its label where it begins on a line.
/// Marks that overlap lie below each other, so that each can be followed; words without any have nothing below them.
final class MarkedText {
    /// @param label what stands at its beginning
    /// @param start first character, in code points
    /// @param end one past the last
    record Mark(String label, int hue, int start, int end) {}

    /// Lines of the text with their marks.
    ///
    /// @param end one past its last character, in code points
    record Paragraph(int end, List<String> lines) {}

    /// A character on the screen.
    ///
    /// @param at its index in the text, in code points
    private record Cell(int at, int character) {}

    /// Marks that do not touch, on one line below the text.
    private record Track(List<Mark> marks) {
        boolean hasRoom(Mark mark) {
            return marks.getLast().end() < mark.start();
        }
    }

    /// A line shorter than this that a capital follows is a line of a list, not wrapped prose.
    private static final int WRAPPED_LINE = 60;

    private final int[] text;
    private final List<Mark> marks;
    private final int width;
    private final Paint paint;

    MarkedText(String text, List<Mark> marks, int width, Paint paint) {
        this.text = text.codePoints().toArray();
        this.marks = marks.stream()
                .sorted(Comparator.comparingInt(Mark::start)
                        .thenComparing(Comparator.comparingInt(Mark::end).reversed()))
                .toList();
        this.width = width;
        this.paint = paint;
    }

    List<Paragraph> paragraphs() {
        var out = new ArrayList<Paragraph>();
        int from = 0;
        while (from < text.length) {
            int to = from;
            while (to < text.length && !(text[to] == '\n' && isBlankLine(to + 1))) {
                to++;
            }
            if (IntStream.range(from, to).anyMatch(i -> !Character.isWhitespace(text[i]))) {
                out.add(new Paragraph(to, draw(from, to)));
            }
            from = to + 1;
        }
        return out;
    }

    private boolean isBlankLine(int from) {
        int i = from;
        while (i < text.length && text[i] != '\n' && Character.isWhitespace(text[i])) {
            i++;
        }
        return i < text.length && text[i] == '\n';
    }

    private List<String> draw(int from, int to) {
        var tracks = tracks(from, to);
        var out = new ArrayList<String>();
        for (var line : wrap(cells(from, to))) {
            out.add(words(line));
            tracks.stream()
                    .map(track -> below(track, line))
                    .filter(t -> !t.isBlank())
                    .forEach(out::add);
        }
        return out;
    }

    private List<Track> tracks(int from, int to) {
        var tracks = new ArrayList<Track>();
        for (var mark : marks) {
            if (mark.end() <= from || mark.start() >= to) {
                continue;
            }
            tracks.stream()
                    .filter(track -> track.hasRoom(mark))
                    .findFirst()
                    .ifPresentOrElse(
                            track -> track.marks().add(mark),
                            () -> tracks.add(new Track(new ArrayList<>(List.of(mark)))));
        }
        return tracks;
    }

    /// The characters to show: one space for each run of white space, a line end where one is meant.
    private List<Cell> cells(int from, int to) {
        var out = new ArrayList<Cell>();
        for (int i = from; i < to; i++) {
            boolean space = Character.isWhitespace(text[i]);
            boolean first = out.isEmpty() || " \n".indexOf(out.getLast().character()) >= 0;
            if (!space) {
                out.add(new Cell(i, Screen.harmless(text[i])));
            } else if (!first) {
                out.add(new Cell(i, text[i] == '\n' && endsLine(from, i) ? '\n' : ' '));
            }
        }
        if (!out.isEmpty() && Character.isWhitespace(out.getLast().character())) {
            out.removeLast();
        }
        return out;
    }

    private boolean endsLine(int paragraph, int at) {
        int begin = at;
        while (begin > paragraph && text[begin - 1] != '\n') {
            begin--;
        }
        int next = at + 1;
        while (next < text.length && Character.isWhitespace(text[next])) {
            next++;
        }
        return next < text.length
                && (!Character.isLetterOrDigit(text[next])
                        || (at - begin < WRAPPED_LINE && !Character.isLowerCase(text[next])));
    }

    private List<List<Cell>> wrap(List<Cell> cells) {
        var lines = new ArrayList<List<Cell>>();
        int from = 0;
        while (from < cells.size()) {
            int columns = 0;
            int to = from;
            int space = -1;
            while (to < cells.size() && cells.get(to).character() != '\n') {
                columns += Screen.columns(cells.get(to).character());
                if (columns > width) {
                    break;
                }
                space = cells.get(to).character() == ' ' ? to : space;
                to++;
            }
            boolean whole = to == cells.size()
                    || cells.get(to).character() == '\n'
                    || cells.get(to).character() == ' ';
            int end = whole || space <= from ? Math.max(to, from + 1) : space;
            lines.add(cells.subList(from, end));
            from = end;
            while (from < cells.size() && " \n".indexOf(cells.get(from).character()) >= 0) {
                from++;
            }
        }
        return lines;
    }

    /// The words of a line, those under a mark strong and the others faint.
    private String words(List<Cell> line) {
        var out = new StringBuilder();
        for (int i = 0; i < line.size(); ) {
            boolean read = isMarked(line.get(i));
            var run = new StringBuilder();
            while (i < line.size() && isMarked(line.get(i)) == read) {
                run.appendCodePoint(line.get(i).character());
                i++;
            }
            out.append(read ? paint.bold(run.toString()) : paint.faint(run.toString()));
        }
        return out.toString();
    }

    private boolean isMarked(Cell cell) {
        return marks.stream().anyMatch(mark -> covers(mark, cell));
    }

    private static boolean covers(Mark mark, Cell cell) {
        return mark.start() <= cell.at() && cell.at() < mark.end();
    }

    /// The marks of a track that lie under a line.
    private String below(Track track, List<Cell> line) {
        var out = new StringBuilder();
        int at = 0;
        for (var mark : track.marks()) {
            int begin = columnsBefore(line, mark.start());
            int end = columnsBefore(line, mark.end());
            if (end > begin) {
                String label = mark.label().length() <= end - begin ? mark.label() : "";
                out.append(" ".repeat(begin - at))
                        .append(paint.hue(mark.hue(), label + "─".repeat(end - begin - label.length())));
                at = end;
            }
        }
        return out.toString();
    }

    /// Columns of a line that lie before a character of the text.
    private static int columnsBefore(List<Cell> line, int at) {
        return line.stream()
                .filter(cell -> cell.at() < at)
                .mapToInt(cell -> Screen.columns(cell.character()))
                .sum();
    }
}
