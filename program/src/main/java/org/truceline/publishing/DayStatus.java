// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.List;

/// How the agreement and its channels stand at the end of a day, side by side: there is no status of the whole.
///
/// @param panels clocks, quotas and dues
public record DayStatus(LocalDate day, List<SideLine> sides, List<ChannelLine> channels, List<Panel> panels) {
    public DayStatus {
        sides = List.copyOf(sides);
        channels = List.copyOf(channels);
        panels = List.copyOf(panels);
    }

    public DayStatus(LocalDate day, List<SideLine> sides, List<ChannelLine> channels) {
        this(day, sides, channels, List.of());
    }

    static DayStatus unknown(LocalDate day) {
        return new DayStatus(day, List.of(), List.of());
    }

    List<SideLine> of(Side side) {
        return sides.stream().filter(line -> line.side().equals(side.id())).toList();
    }

    List<ChannelLine> of(ChannelLabel channel) {
        return channels.stream()
                .filter(line -> line.channel().equals(channel.id()))
                .toList();
    }
}
