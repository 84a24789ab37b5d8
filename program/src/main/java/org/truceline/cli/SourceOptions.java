// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Defaults;
import org.truceline.intake.Form;
import org.truceline.intake.Intake;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// The options of every command that takes in source material.
final class SourceOptions {
    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            return Converted.code(Form.class, value);
        }
    }

    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return Converted.date(value);
        }
    }

    @Option(
            names = "--as",
            paramLabel = "FORM",
            converter = FormConverter.class,
            description = "article, reports, bulletin, ged or events; without it each file shows its own form")
    private @Nullable Form form;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "date of publication of reports that bring none (2016-09-12)")
    private @Nullable LocalDate published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "publisher of reports that bring none")
    private @Nullable String publisher;

    Intake intake() {
        return new Intake(
                Optional.ofNullable(form),
                new Defaults(Optional.ofNullable(published), Optional.ofNullable(publisher)));
    }
}
