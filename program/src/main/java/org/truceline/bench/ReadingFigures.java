// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.util.List;

/// What `bench reading` found out. Rates are sentences per processor second of one core, from raw text.
///
/// @param subject which reader, on which Java
/// @param wordsPerSentence of the text measured on
/// @param own this reader when it is warm
/// @param other the live baseline, tokens and tags only, on the same sentences
/// @param curve one fresh process for each size, cold
/// @param startMillis from starting a process to its end, for one small report
/// @param loadMillis of that, loading word lists and gazetteer
/// @param alike how one and the same text was read under changed circumstances
public record ReadingFigures(
        String subject,
        double wordsPerSentence,
        Rates own,
        Rates other,
        List<Point> curve,
        Rates startMillis,
        Rates loadMillis,
        String digest,
        List<Alike> alike) {
    public ReadingFigures {
        curve = List.copyOf(curve);
        alike = List.copyOf(alike);
    }

    /// Least, median and greatest of some rounds.
    public record Rates(double least, double median, double greatest, int rounds) {
        static Rates of(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            return new Rates(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
        }
    }

    /// One size of text in a fresh process, compiler's work included.
    public record Point(int sentences, double cpuSeconds, double wallSeconds, double perCpuSecond, double peakMib) {}

    /// @param how what was changed
    /// @param same whether the statements were the same, byte for byte
    public record Alike(String how, boolean same) {}

    public boolean allAlike() {
        return alike.stream().allMatch(Alike::same);
    }
}
