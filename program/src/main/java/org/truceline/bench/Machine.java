// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the machine and this JVM tell of themselves.
final class Machine {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Machine() {}

    /// Processor time of all threads of this process.
    static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// The most memory this process ever held, as the kernel counts it; elsewhere than on Linux the heap's share alone.
    static long peakKib() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseGet(Machine::peakHeapKib);
        } catch (IOException e) {
            return peakHeapKib();
        }
    }

    private static long peakHeapKib() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1024;
    }

    static String java() {
        return Runtime.version() + ", " + System.getProperty("java.vendor");
    }
}
