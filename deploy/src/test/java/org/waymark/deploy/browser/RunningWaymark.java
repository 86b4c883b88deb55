package org.waymark.deploy.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.waymark.deploy.Waymark;

/**
 * The whole application in its example mode, on a port and a directory of its own, and a browser.
 */
final class RunningWaymark implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext application;
    private final Playwright driver;
    private final Browser browser;

    RunningWaymark() {
        this.data = temporaryDirectory();
        this.application =
                new SpringApplicationBuilder(Waymark.class)
                        .run(
                                "--waymark.mode=example",
                                "--waymark.data-dir=" + data,
                                "--server.port=0");
        this.driver = Chromium.driver();
        this.browser = Chromium.start(driver);
    }

    Browser browser() {
        return browser;
    }

    String address() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() throws IOException {
        browser.close();
        driver.close();
        application.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("waymark-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
