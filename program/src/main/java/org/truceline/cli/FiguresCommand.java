// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Tally;
import org.truceline.monitor.Annals;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "The figures of a record: violations alleged, answered and found; what speakers give as sums; before,",
            "during and after by the hour; change points. Each with its unit and what was watched beside it."
        })
final class FiguresCommand implements Callable<Integer> {
    static final class ByConverter implements ITypeConverter<Tally.By> {
        @Override
        public Tally.By convert(String value) {
            return Converted.code(Tally.By.class, value);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            converter = ByConverter.class,
            description = "count by side, place, act, clause or day; may be repeated; all of them when left out")
    private List<Tally.By> by = List.of();

    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Option(names = "--csv", description = "as a table, one figure a row")
    private boolean csv;

    @Option(names = "-o", paramLabel = "OUT", description = "file to write; without it standard output")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (json && csv) {
            throw new UsageException("expected --json or --csv, not both");
        }
        try (var record = OpenRecord.toRead(dir);
                var output = Output.to(out, spec.commandLine().getOut())) {
            var agreement = record.agreement();
            var figures = Annals.of(agreement, record.journal()).figures();
            Set<Tally.By> keys = by.isEmpty() ? EnumSet.allOf(Tally.By.class) : EnumSet.copyOf(by);
            String text = json
                    ? FiguresExport.json(agreement, figures, keys)
                    : csv ? FiguresExport.csv(figures, keys) : FiguresText.of(agreement, figures, keys);
            text.lines().forEach(output::line);
            output.commit();
            return Exit.DONE;
        }
    }
}
