// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measure the program on this machine, beside what others do.",
        subcommands = {
            BenchReadingCommand.class,
            BenchJudgingCommand.class,
            BenchLedgerCommand.class,
            BenchChannelCommand.class,
            BenchServerCommand.class,
            BenchProbeCommand.class
        })
final class BenchCommand {}
