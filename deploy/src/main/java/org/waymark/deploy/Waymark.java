package org.waymark.deploy;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.monitoring.privacy.KeysFile;

/** The one runnable application. */
@SpringBootApplication(scanBasePackages = "org.waymark")
public class Waymark {

    /**
     * Starts Waymark; {@code make-keys FILE} makes new master keys instead, in a file that must not
     * exist yet; {@code stand-in PORT} plays Telegram for bots in other processes.
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 2 && args[0].equals("make-keys")) {
            KeysFile.create(Path.of(args[1]));
            return;
        }
        if (args.length == 2 && args[0].equals("stand-in")) {
            StandInBotApi.main(args[1]);
            return;
        }
        // Axon would print an advertisement into the log otherwise.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Waymark.class, args);
    }
}
