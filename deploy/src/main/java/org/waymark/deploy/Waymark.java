package org.waymark.deploy;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.waymark.monitoring.privacy.KeysFile;

/** The one runnable application. */
@SpringBootApplication(scanBasePackages = "org.waymark")
public class Waymark {

    /** Starts Waymark; with {@code make-keys FILE} makes new master keys instead. */
    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("make-keys")) {
            KeysFile.create(Path.of(args[1]));
            return;
        }
        SpringApplication.run(Waymark.class, args);
    }
}
