// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.List;

/// A form by which something is done: what it asks for, and the operation of the API that takes it.
///
/// @param id of the element, unique on the page
/// @param path of the operation
/// @param title of what is done
/// @param says what the terms call it, in their words; empty where they have none
/// @param note what follows from it, in the reader's words; empty for nothing
/// @param awaited whether it is owed by the reader's member now
/// @param isShown whether it is unfolded when the page comes
/// @param fixed values that are sent with it and not asked for
public record DeedForm(
        String id,
        String path,
        String title,
        String says,
        String note,
        boolean awaited,
        boolean isShown,
        List<Fixed> fixed,
        List<Field> fields,
        String button) {
    public DeedForm {
        fixed = List.copyOf(fixed);
        fields = List.copyOf(fields);
    }

    /// A value that the form sends by itself.
    public record Fixed(String name, String value) {}
}
