// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Act;
import org.truceline.model.Moment;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// Of Arabic and Russian bulletins the number of breaches, their day and their places are read, never a doer; where
/// anything else could be meant, nothing is.
final class ForeignBulletinsTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 15);
    private static final Reader READER = Reader.standard();

    @Test
    void aRussianBulletinGivesItsSumAndItsPartsByPlace() {
        var statements = read("За прошедшие сутки отмечено 12 нарушений режима прекращения боевых действий"
                + " в провинциях Алеппо (5), Дамаск (4), Хама (3).");
        assertThat(statements)
                .extracting(ForeignBulletinsTest::figure)
                .containsExactly("12 -", "5 Алеппо", "4 Дамаск", "3 Хама");
        assertThat(statements).allSatisfy(ForeignBulletinsTest::isABareCount);
        assertThat(statements).allSatisfy(s -> assertThat(days(s)).isEqualTo("2016-09-14/2016-09-15"));
    }

    @Test
    void anArabicBulletinGivesItsSumAndItsPartsByPlace() {
        var statements =
                read("سُجّل خلال الـ٢٤ ساعة الماضية ١٤ خرقاً لوقف إطلاق النار في محافظات حلب (٦) ودمشق (٥) وحماة (٣).");
        assertThat(statements)
                .extracting(ForeignBulletinsTest::figure)
                .containsExactly("14 -", "6 حلب", "5 دمشق", "3 حماة");
        assertThat(statements).allSatisfy(ForeignBulletinsTest::isABareCount);
        assertThat(statements).allSatisfy(s -> assertThat(days(s)).isEqualTo("2016-09-14/2016-09-15"));
    }

    @Test
    void placesAreFoundInTheirCasesAndBehindTheirPrefixes() {
        assertThat(read("Вчера было отмечено 7 нарушений перемирия: 4 - в Латакии, 3 - в провинции Идлиб."))
                .extracting(ForeignBulletinsTest::figure)
                .containsExactly("7 -", "4 Латакии", "3 Идлиб");
        assertThat(read("رُصد أمس 11 خرقا للهدنة، منها 6 في حلب و5 في اللاذقية."))
                .extracting(ForeignBulletinsTest::figure)
                .containsExactly("11 -", "6 حلب", "5 اللاذقية");
    }

    @Test
    void monthsAreReadInTheirLevantineAndTheirBorrowedNames() {
        for (String date : List.of("13 أيلول 2016", "13 سبتمبر 2016", "١٣ أيلول/سبتمبر", "13 سبتمبر")) {
            assertThat(read("رُصد يوم " + date + " عدد 9 خروقات للهدنة في مدينة أخرى."))
                    .as(date)
                    .allSatisfy(s -> assertThat(days(s)).isEqualTo("2016-09-13/2016-09-13"));
        }
        assertThat(read("13.09.2016 отмечено 9 нарушений перемирия, обстановка остаётся сложной."))
                .singleElement()
                .satisfies(s -> assertThat(days(s)).isEqualTo("2016-09-13/2016-09-13"));
        assertThat(read("Отмечено 9 нарушений перемирия, объявленного с 12 сентября, обстановка остаётся сложной."))
                .singleElement()
                .satisfies(s -> assertThat(days(s)).isEmpty());
        assertThat(read("28 декабря отмечено 9 нарушений перемирия, обстановка остаётся сложной."))
                .singleElement()
                .satisfies(s -> assertThat(days(s)).isEqualTo("2015-12-28/2015-12-28"));
    }

    @Test
    void aSumWithOnePlaceHasThatPlace() {
        assertThat(read("13 сентября отмечено не менее 7 нарушений режима тишины в провинции Хама."))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(figure(statement)).isEqualTo("7 Хама");
                    assertThat(statement.counts().getFirst().max()).isNull();
                    assertThat(Objects.requireNonNull(statement.place()).resolved())
                            .isPresent();
                });
    }

    @Test
    void partsThatMakeMoreThanTheSumAreLeftOut() {
        assertThat(read("За сутки отмечено 6 нарушений перемирия: Алеппо - 5, Хама - 4."))
                .extracting(ForeignBulletinsTest::figure)
                .containsExactly("6 -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Представитель армии заявил, что за сутки отмечено 12 нарушений перемирия в Алеппо.",
                "По данным наблюдателей, за сутки отмечено 12 нарушений перемирия.",
                "За сутки 12 нарушений перемирия не подтвердились, обстановка была спокойной.",
                "За сутки отмечено около 12 нарушений перемирия, жители остались дома.",
                "Инспекторы выявили 12 нарушений правил дорожного движения в Дамаске.",
                "Если будет 12 нарушений перемирия, работа группы прекратится, отмечено в бумагах.",
                "Одна сторона насчитала 12 нарушений перемирия, другая 9 нарушений перемирия, работы шли.",
                "قال متحدث إن 14 خرقا للهدنة سجلت في حلب أمس.",
                "نفت اللجنة تسجيل 14 خرقا للهدنة في حلب أمس.",
                "سجلت الشرطة 14 انتهاكا لقواعد السير في مدينة دمشق.",
                "عقدت اللجنة 14 جلسة بشأن الهدنة في مدينة دمشق أمس.",
            })
    void whereAnythingElseCouldBeMeantNothingIsRead(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "За минулу добу зафіксовано 12 порушень режиму тиші, обстановка була складною.",
                "Les observateurs ont compté 12 violations de la trêve mercredi dans la ville.",
                "Gözlemciler dün kentte ateşkesin 12 kez ihlal edildiğini kaydetti, yollar kapalıydı.",
                "המשקיפים ספרו אתמול 12 הפרות של הפסקת האש באזור הצפון.",
            })
    void whatIsInAnotherLanguageIsKeptAndNotRead(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void inABulletinASentenceOfAnotherIsPassedOverAndTheOwnCountIsRead() {
        String text = "За сутки отмечено 12 нарушений перемирия. Местные власти заявили о спокойной обстановке.";
        assertThat(read(text)).isEmpty();
        assertThat(READER.read(report(ReportKind.BULLETIN, text)))
                .extracting(ForeignBulletinsTest::figure)
                .containsExactly("12 -");
    }

    @Test
    void everyPlaceOfTheTablesIsInTheGazetteer() {
        var gazetteer = Gazetteer.builtIn();
        assertThat(Table.read("foreign-places.tsv", 4))
                .allSatisfy(row -> assertThat(gazetteer.find(row.at(0)))
                        .as(row.at(0))
                        .anyMatch(site -> site.country().equals(row.at(1))));
    }

    private static void isABareCount(Statement statement) {
        assertThat(statement.stance()).isEqualTo(Stance.STATES);
        assertThat(statement.act()).isEqualTo(Act.VIOLATE);
        assertThat(statement.actor()).isEmpty();
        assertThat(statement.speaker()).isNull();
        assertThat(statement.place() == null || statement.place().resolved().isPresent())
                .isTrue();
    }

    private static String figure(Statement statement) {
        var place = statement.place();
        return statement.counts().getFirst().min() + " " + (place == null ? "-" : place.words());
    }

    private static String days(Statement statement) {
        var when = statement.when();
        return when == null ? "" : day(when.from()) + "/" + day(when.to());
    }

    private static String day(@org.jspecify.annotations.Nullable Moment moment) {
        return moment == null ? "" : moment.date().toString();
    }

    /// Read as an article, with every quote held against the text.
    private static List<Statement> read(String text) {
        var report = report(ReportKind.ARTICLE, text);
        var statements = READER.read(report);
        assertThat(statements).allMatch(s -> s.quote().standsIn(text));
        return statements;
    }

    private static Report report(ReportKind kind, String text) {
        return Report.of(kind, "test", "t", PUBLISHED, "Wadi Wire", text, "test.txt", 1);
    }
}
