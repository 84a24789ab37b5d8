// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// The language model of Apache OpenNLP, for 183 languages; loaded when first asked.
final class LanguageModel {
    private static final String FILE = "/langdetect-183.bin";

    private LanguageModel() {}

    private static final class Holder {
        private static final LanguageDetectorModel MODEL = load();
        private static final Map<String, String> CODES = codes();
    }

    /// @param language the likeliest, ISO 639, of two letters where there is such a code
    /// @param overNext how many times likelier than any other language
    /// @param overEnglish how many times likelier than English
    record Guess(String language, double overNext, double overEnglish) {}

    /// What a text of a sentence or more is likely in.
    static Guess guess(String words) {
        var guesses = new LanguageDetectorME(Holder.MODEL).predictLanguages(words);
        String best = code(guesses[0]);
        double next = Arrays.stream(guesses)
                .filter(guess -> !code(guess).equals(best))
                .mapToDouble(Language::getConfidence)
                .max()
                .orElse(0);
        double english = Arrays.stream(guesses)
                .filter(guess -> guess.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .max()
                .orElse(0);
        double confidence = guesses[0].getConfidence();
        return new Guess(best, confidence / next, confidence / english);
    }

    private static String code(Language language) {
        return Holder.CODES.getOrDefault(language.getLang(), language.getLang());
    }

    private static LanguageDetectorModel load() {
        try (var in = LanguageModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + ": no such resource");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// Two-letter codes by the three-letter ones of ISO 639-3, that of a macrolanguage for its main member.
    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String language : Locale.getISOLanguages()) {
            try {
                codes.put(Locale.forLanguageTag(language).getISO3Language(), language);
            } catch (MissingResourceException e) {
                continue; // It has no code of three letters, so the model cannot name it.
            }
        }
        codes.putAll(Map.of(
                "pes", "fa", "cmn", "zh", "ekk", "et", "lvs", "lv", "zlm", "ms", "pnb", "pa", "heb", "he", "ind", "id",
                "yid", "yi"));
        return Map.copyOf(codes);
    }
}
