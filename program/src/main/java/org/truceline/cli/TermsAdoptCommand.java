// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.truceline.journal.TermsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        description = {
            "Put changed or further agreements on a record, and judge anew what they have to do with.",
            "The terms as they were stay in the log; each finding made anew says which file it follows from."
        })
final class TermsAdoptCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "agreements in YAML; one that is on record already takes the place of that")
    private List<Path> files;

    @Option(names = "--record", paramLabel = "DIR", required = true, description = "the record")
    private Path dir;

    @Override
    public Integer call() throws IOException {
        var given = TermsFiles.read(files);
        TermsFiles.parse(given);
        try (var record = OpenRecord.toWrite(dir)) {
            var onRecord = record.journal().terms();
            var named =
                    given.stream().map(file -> inPlace(file, given, onRecord)).toList();
            requireDifferentNames(named);
            var changed =
                    named.stream().filter(file -> !onRecord.contains(file)).toList();
            var out = spec.commandLine().getOut();
            if (changed.isEmpty()) {
                out.println("these terms are on record already; nothing to do");
                return Exit.DONE;
            }
            var under = record.under(changed);
            var outcome = under.monitor().adopt(changed, ids(given));
            changed.forEach(file -> out.println("on record: " + file.version()));
            out.println(outcome.findings() + " findings new or changed, " + outcome.gone() + " no longer follow, "
                    + outcome.incidents() + " incidents made anew");
            return Exit.DONE;
        }
    }

    private static Set<String> ids(List<TermsFile> files) {
        return files.stream()
                .flatMap(file -> TermsFiles.findId(file, files).stream())
                .collect(Collectors.toSet());
    }

    /// The file under the name by which the record knows its agreement; its own where the agreement is new.
    private static TermsFile inPlace(TermsFile file, List<TermsFile> given, List<TermsFile> onRecord) {
        var id = TermsFiles.findId(file, given);
        for (TermsFile other : onRecord) {
            var others = TermsFiles.findId(other, onRecord);
            if (id.isPresent() && others.equals(id)) {
                return new TermsFile(other.name(), file.text());
            }
            if (other.name().equals(file.name()) && !others.equals(id)) {
                throw new UsageException(file.name() + ": expected the agreement " + others.orElse("of none")
                        + ", which the record holds under this name, came " + id.orElse("none")
                        + "; give another agreement another file name");
            }
        }
        return file;
    }

    private static void requireDifferentNames(List<TermsFile> files) {
        var names = new HashSet<String>();
        for (TermsFile file : files) {
            if (!names.add(file.name())) {
                throw new UsageException(file.name() + ": given twice");
            }
        }
    }
}
