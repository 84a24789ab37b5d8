// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;

/// One page without its frame: what its template shows, and what it loads.
///
/// @param title of the page, without the agreement's name
/// @param section under which it stands in the navigation
/// @param template the name of its template
/// @param view what the template shows
/// @param styles style sheets beside the common one, as paths of the server
/// @param scripts modules that it loads, as paths of the server
/// @param libraries plain scripts that come before the modules, as paths of the server
public record Sheet(
        String title,
        Section section,
        String template,
        Object view,
        List<String> styles,
        List<String> scripts,
        List<String> libraries) {
    public Sheet {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
        libraries = List.copyOf(libraries);
    }

    public static Sheet of(String title, Section section, String template, Object view) {
        return new Sheet(title, section, template, view, List.of(), List.of(), List.of());
    }

    public Sheet withScript(String path) {
        var more = new ArrayList<>(scripts);
        more.add(path);
        return new Sheet(title, section, template, view, styles, more, libraries);
    }

    public Sheet withStyle(String path) {
        var more = new ArrayList<>(styles);
        more.add(path);
        return new Sheet(title, section, template, view, more, scripts, libraries);
    }

    public Sheet withLibrary(String path) {
        var more = new ArrayList<>(libraries);
        more.add(path);
        return new Sheet(title, section, template, view, styles, scripts, more);
    }
}
