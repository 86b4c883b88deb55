package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever tries the example can take a conversation as the peer supporter, too. */
@WholeWaymark
class PeerOfTheExampleTest {

    @LocalServerPort private int port;

    @Test
    void isTrainedFromTheFirstStartOn() {
        assertThat(page("admin", "/desk/peers")).contains("Trained until");
        assertThat(page("peer", "/desk")).doesNotContain("not recorded as current");
    }

    private String page(String account, String path) {
        return new Api(port, account).get(path).raw().body();
    }
}
