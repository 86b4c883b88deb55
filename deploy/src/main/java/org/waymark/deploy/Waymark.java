package org.waymark.deploy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one runnable application. */
@SpringBootApplication(scanBasePackages = "org.waymark")
public class Waymark {

    /** Starts Waymark. */
    public static void main(String[] args) {
        SpringApplication.run(Waymark.class, args);
    }
}
