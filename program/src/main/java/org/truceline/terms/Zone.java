// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

/// A piece of ground that a clause treats apart.
public record Zone(String id, String label, Shape shape, Mark mark) {}
