// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.people.Session;
import org.truceline.publishing.language.Language;

/// Who reads a page, and in which language: that of the address (`?lang=`), which is kept for the next page, else the
/// one that was kept, else the first that the browser asks for.
///
/// @param account who is signed in, empty for nobody
/// @param role of the account, by its code
/// @param query of the address without the language, for links to the page in another
record Reader(Language language, String account, String role, String query) {
    private static final String PARAMETER = "lang";
    private static final String COOKIE = "truceline_lang";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    static Reader of(Context context, @Nullable Session session) {
        context.header("Vary", "Accept-Language, Cookie");
        return new Reader(
                language(context),
                session == null ? "" : session.account(),
                session == null ? "" : session.role().code(),
                query(context));
    }

    private static Language language(Context context) {
        var asked = Optional.ofNullable(context.queryParam(PARAMETER)).flatMap(Language::find);
        asked.ifPresent(language ->
                context.cookie(new Cookie(COOKIE, language.tag(), "/", A_YEAR, false, true, null, SameSite.LAX)));
        return asked.or(() -> Optional.ofNullable(context.cookie(COOKIE)).flatMap(Language::find))
                .orElseGet(() -> Language.accepted(
                        Optional.ofNullable(context.header("Accept-Language")).orElse("")));
    }

    private static String query(Context context) {
        return context.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(PARAMETER))
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What tells one reader's form of a page from another's: goes into the ETag.
    String mark() {
        return language.tag() + (account.isEmpty() ? "" : "-" + Integer.toHexString((account + " " + role).hashCode()));
    }
}
