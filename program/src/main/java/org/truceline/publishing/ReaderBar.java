// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.truceline.publishing.language.Language;
import org.truceline.publishing.language.Words;

/// The part of a page that belongs to one reader: who is signed in, and the page in other languages.
public final class ReaderBar {
    private ReaderBar() {}

    /// What the template shows.
    record Bar(List<Choice> languages, boolean hasPeople, String account, String name) {}

    /// Frame of the template.
    record Frame(Map<String, String> t) {}

    /// A language to read in.
    record Choice(String href, String tag, String direction, String name, boolean current) {}

    /// Puts the bar into a page at [Layout#MARK].
    ///
    /// @param query of the page's address, without the language, empty for none
    /// @param hasPeople whether people sign in at this server
    /// @param account who is signed in, empty for nobody
    /// @param role of the account, by its code
    public static String into(String page, Words words, String query, boolean hasPeople, String account, String role) {
        var languages = Arrays.stream(Language.values())
                .map(language -> choice(language, query, words.language()))
                .toList();
        String name = account.isEmpty()
                ? ""
                : words.text("frame-signed-in", "account", account, "role", words.code("role", role));
        String bar = Templates.of("reader.mustache")
                .execute(new Bar(languages, hasPeople, account, name), new Frame(words.messages()));
        return page.replaceFirst(Layout.MARK, Matcher.quoteReplacement(bar));
    }

    private static Choice choice(Language language, String query, Language current) {
        String others = query.isEmpty() ? "" : query + "&";
        return new Choice(
                "?" + others + "lang=" + language.tag(),
                language.tag(),
                language.direction(),
                language.ownName(),
                language == current);
    }
}
