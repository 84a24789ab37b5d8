// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The system's Chromium without a window. What a page says of its own faults on the console is kept.
final class Browser implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Browser() {
        var program = PROGRAMS.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("there is no Chromium here: install the package chromium"));
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// A reader with a screen of his own, and no cookies of others.
    Reader reader(String base, int width, int height) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setTimezoneId("Europe/Zurich"));
        return new Reader(context);
    }

    /// One reader.
    static final class Reader implements AutoCloseable {
        private final BrowserContext context;
        final Page page;
        final List<String> faults = new ArrayList<>();

        private Reader(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(message.text());
                }
            });
            page.onPageError(faults::add);
        }

        /// Takes the line away.
        void goOffline() {
            context.setOffline(true);
        }

        void goOnline() {
            context.setOffline(false);
        }

        /// What axe-core finds wrong with the page: rule and place, one line each.
        List<String> violations() throws IOException {
            page.evaluate(axe());
            var found = (List<?>)
                    page.evaluate(
                            "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                                    + " 'wcag21aa', 'wcag22aa', 'best-practice']})).violations"
                                    + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))");
            return found.stream().map(String::valueOf).toList();
        }

        void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }

        /// Whether something is wider than the screen, which nobody should have to push aside.
        boolean isTooWide() {
            return (Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
