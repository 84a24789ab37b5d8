// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whom "it" and "they" of a text in a party's own voice stand for: the last subject that agrees in number. Another
/// subject of that number in between, which can do nothing, takes the pronoun away from it.
final class Antecedents {
    private static final Set<String> MANY = Set.of("they", "their", "them", "theirs", "themselves");
    private static final Set<String> ONE = Set.of("it", "its", "itself");

    /// A subject: where it stands, its name (empty when it is nobody who could act), and its number.
    record Subject(int word, String name, boolean plural) {}

    private final List<Subject> here = new ArrayList<>();
    private String one = "";
    private String many = "";

    /// A sentence begins; what were the subjects of the one before are now antecedents.
    void enter(List<Subject> subjects) {
        close(true);
        close(false);
        here.clear();
        here.addAll(subjects);
    }

    /// The first subject of a number in a sentence is the one that the next sentence goes on about.
    private void close(boolean plural) {
        here.stream().filter(s -> s.plural() == plural).findFirst().ifPresent(s -> {
            if (plural) {
                many = s.name();
            } else {
                one = s.name();
            }
        });
    }

    static boolean isThird(String pronoun) {
        return MANY.contains(pronoun) || ONE.contains(pronoun);
    }

    /// The name that a pronoun at a word stands for; empty when it is not certain.
    String of(String pronoun, int word) {
        boolean plural = MANY.contains(pronoun);
        if (!plural && !ONE.contains(pronoun)) {
            return "";
        }
        var before = here.stream()
                .filter(s -> s.word() < word && s.plural() == plural)
                .map(Subject::name)
                .distinct()
                .toList();
        return switch (before.size()) {
            case 0 -> plural ? many : one;
            case 1 -> before.getFirst();
            default -> "";
        };
    }
}
