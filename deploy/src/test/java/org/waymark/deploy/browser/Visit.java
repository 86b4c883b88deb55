package org.waymark.deploy.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one person does in one browser window. Errors on the browser's console end the test. */
final class Visit {

    private final RunningWaymark waymark;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(RunningWaymark waymark) {
        this.waymark = waymark;
    }

    /** A window as on a desk. */
    Page onADesk() {
        return window(window(1280).setColorScheme(ColorScheme.LIGHT));
    }

    /** A window as on a small phone, in the dark. */
    Page onAPhone() {
        return window(window(360).setColorScheme(ColorScheme.DARK));
    }

    /** A window that runs no scripts. */
    Page withoutScripts() {
        return window(window(1280).setJavaScriptEnabled(false));
    }

    /** Signs in with one of the accounts of the example mode. */
    Page as(String account, Page page) {
        return as(account, "waymark-example", page);
    }

    /** Signs in. */
    Page as(String account, String password, Page page) {
        page.navigate(address("/sign-in"));
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForURL(address("/"));
        return page;
    }

    String address(String path) {
        return waymark.address() + path;
    }

    /** What the API answers to whoever is signed in there. */
    static JsonNode api(Page page, String path) {
        var origin = page.url().replaceFirst("^(https?://[^/]+).*", "$1");
        return JsonMapper.shared().readTree(page.request().get(origin + path).text());
    }

    /** Opens a page of the application. */
    Page open(Page page, String path) {
        page.navigate(address(path));
        return page;
    }

    void end() {
        windows.forEach(BrowserContext::close);
        Assertions.assertThat(complaints).as("the browser's console").isEmpty();
    }

    private static Browser.NewContextOptions window(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 800);
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext window = waymark.browser().newContext(options);
        windows.add(window);
        Page page = window.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        return page;
    }
}
