// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import org.truceline.model.Coded;

/// Where a notified object stands. Before its window opens: how far the notice has come with the slowest of its
/// recipients.
public enum NoticeState implements Coded {
    SUBMITTED,
    CHECKED,
    SENT,
    DELIVERED,
    ACKNOWLEDGED,
    /// Its window is open.
    ACTIVE,
    /// Its window is over, and nobody has said that it arrived.
    OVERDUE,
    /// A site whose notice was not reconfirmed.
    EXPIRED,
    CANCELLED,
    COMPLETED,
    /// Its holder says that it was struck.
    STRUCK,
    REVIEWED
}
