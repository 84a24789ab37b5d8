// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

/// A channel between the sides as pages name it.
public record ChannelLabel(String id, String label) {}
