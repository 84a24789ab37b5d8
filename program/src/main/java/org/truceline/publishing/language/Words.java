// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing.language;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language. A message is plain text, or a pattern of ICU's MessageFormat with named arguments. For
/// use by any number of threads.
public final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, read(language)));
        }
    }

    private final Language language;
    private final Map<String, String> messages;

    /// Who formats with one holds its lock: formats of ICU are not for several threads.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private final Map<String, SimpleDateFormat> dates = new ConcurrentHashMap<>();

    private Words(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = Collections.unmodifiableMap(messages);
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Map<String, String> read(Language language) {
        String name = "messages_" + language.tag() + ".properties";
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program cannot be read: " + name, e);
        }
        var messages = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    public Language language() {
        return language;
    }

    /// All messages by their keys, patterns included: templates show those without arguments.
    public Map<String, String> messages() {
        return messages;
    }

    /// A message without arguments.
    ///
    /// @throws IllegalArgumentException if there is no such message
    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("there is no message " + key));
    }

    /// The same where the key is made from a code that another may have added.
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.get(key));
    }

    /// A message with arguments: names and values by turns. Whole numbers are written in the digits of the language.
    public String text(String key, Object... namesAndValues) {
        var arguments = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        var format = formats.computeIfAbsent(key, k -> new MessageFormat(text(k), language.icu()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /// What a code is called, as in `act.air_strike`; the code itself with spaces where nobody has words for it.
    public String code(String kind, String code) {
        return find(kind + "." + code).orElseGet(() -> code.replace('_', ' '));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.icu()).format(number);
    }

    /// A number that names something, such as an entry: in the digits of the language, without separators.
    public String numeral(long number) {
        var format = NumberFormat.getIntegerInstance(language.icu());
        format.setGroupingUsed(false);
        return format.format(number);
    }

    /// "Sunday 4 May 2031".
    public String fullDay(LocalDate day) {
        return day("date-full", day);
    }

    /// "4 May".
    public String briefDay(LocalDate day) {
        return day("date-brief", day);
    }

    /// "4 May 2031".
    public String dayWithYear(LocalDate day) {
        return day("date-year", day);
    }

    /// "Sun".
    public String weekday(LocalDate day) {
        return day("date-weekday", day);
    }

    private String day(String key, LocalDate day) {
        return format(key, day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    /// "4 May 2031, 14:05" in a zone.
    public String moment(Instant at, ZoneId zone) {
        return format("date-moment", at, zone);
    }

    /// "4 May 14:05" in a zone.
    public String minute(Instant at, ZoneId zone) {
        return format("date-minute", at, zone);
    }

    /// "14:05" in a zone.
    public String hour(Instant at, ZoneId zone) {
        return format("date-hour", at, zone);
    }

    private String format(String key, Instant at, ZoneId zone) {
        var format = dates.computeIfAbsent(key, this::dateFormat);
        synchronized (format) {
            format.setTimeZone(TimeZone.getTimeZone(zone.getId().equals("Z") ? "UTC" : zone.getId()));
            return format.format(Date.from(at));
        }
    }

    private SimpleDateFormat dateFormat(String key) {
        var format = new SimpleDateFormat(text(key), language.icu());
        format.setContext(DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
        return format;
    }
}
