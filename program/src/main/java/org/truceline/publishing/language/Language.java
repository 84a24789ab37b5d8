// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that pages are shown in.
public enum Language {
    ENGLISH("en", "en-GB", "English", false),
    /// With the digits that most of its readers write.
    ARABIC("ar", "ar-u-nu-arab", "العربية", true),
    RUSSIAN("ru", "ru", "Русский", false);

    private static final int MOST_RANGES = 20;
    private static final int MOST_LETTERS = 500;

    private final String tag;
    private final String locale;
    private final String ownName;
    private final boolean rightToLeft;

    Language(String tag, String locale, String ownName, boolean rightToLeft) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /// The language tag (BCP 47), as an address or a cookie carries it.
    public String tag() {
        return tag;
    }

    /// The tag with region or digits, for what formats numbers and dates in the browser.
    public String locale() {
        return locale;
    }

    /// What the language is called by those who speak it.
    public String ownName() {
        return ownName;
    }

    /// `rtl` or `ltr`.
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    ULocale icu() {
        // Days and months of British English, but "Sep", which all English is content with.
        return ULocale.forLanguageTag(this == ENGLISH ? tag : locale);
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /// The first of ours that a browser asks for in its order (RFC 9110, section 12.5.4; RFC 4647 lookup); English
    /// where it asks for none of them, or for nothing that can be read.
    public static Language accepted(String header) {
        try {
            return header.length() > MOST_LETTERS ? ENGLISH : best(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    private static Language best(List<Locale.LanguageRange> ranges) {
        return ranges.stream()
                .limit(MOST_RANGES)
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> find(range.getRange().split("-", 2)[0]).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
