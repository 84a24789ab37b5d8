// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.StatementId;
import org.truceline.publishing.View.Channel;
import org.truceline.publishing.View.Standing;

/// Shows how the agreement and its channels stand, side by side.
final class StandingView {
    private static final List<String> AT_REST = List.of("in effect", ChannelLine.OPEN);

    private final Cast cast;
    private final SayView says;
    private final Wording wording;

    StandingView(Cast cast, SayView says, Wording wording) {
        this.wording = wording;
        this.cast = cast;
        this.says = says;
    }

    List<Standing> sides(DayStatus status) {
        return cast.sides().stream()
                .flatMap(side -> status.of(side).stream().map(line -> side(side, line)))
                .toList();
    }

    private Standing side(Side side, SideLine line) {
        return standing(side.label(), line.status(), line.reason(), line.basis());
    }

    /// The newest of the words it rests on in sight, the others folded away.
    private Standing standing(String label, String status, String reason, List<StatementId> basis) {
        int newest = Math.max(0, basis.size() - 1);
        return new Standing(
                label,
                wording.status(status),
                isApart(status),
                reason,
                says.quotes(basis.subList(newest, basis.size())),
                says.quotes(basis.subList(0, newest)),
                newest == 0 ? "" : wording.words().text("standing-before", "n", newest));
    }

    List<Channel> channels(DayStatus status) {
        return cast.channels().stream()
                .map(channel -> new Channel(
                        channel.label(),
                        status.of(channel).stream().map(this::part).toList()))
                .toList();
    }

    private Standing part(ChannelLine line) {
        String label = cast.side(line.side()).map(Side::label).orElse(line.side());
        return standing(label, line.status(), line.reason(), line.basis());
    }

    private static boolean isApart(String status) {
        return !AT_REST.contains(status);
    }
}
