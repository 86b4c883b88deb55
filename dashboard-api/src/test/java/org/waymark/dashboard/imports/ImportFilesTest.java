package org.waymark.dashboard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;

class ImportFilesTest {

    @TempDir Path data;

    @Test
    void leavesTheUploadsOfALivingProcessAloneAndDeletesThoseOfADeadOne() throws Exception {
        Process other = launchAnother();
        try (BufferedReader says = other.inputReader(UTF_8)) {
            Path upload = Path.of(says.readLine());
            assertThat(upload).exists();

            ImportFiles own = new ImportFiles(data);
            assertThat(upload).hasContent("names");
            Path kept = keep(own);
            other.destroyForcibly().waitFor();
            new ImportFiles(data).destroy();

            assertThat(upload).doesNotExist();
            assertThat(kept).as("of a process that lives").exists();
            own.destroy();
            assertThat(kept).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void deletesWhatLiesBesideTheDirectories() throws IOException {
        Path left = Files.createDirectories(data.resolve("imports")).resolve("left.csv");
        Files.writeString(left, "names");

        new ImportFiles(data).destroy();

        assertThat(left).doesNotExist();
    }

    private Process launchAnother() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path keep(ImportFiles files) {
        Path file = files.of("an-import", Format.ofFile("names.csv"));
        files.keep(new MockMultipartFile("file", "names".getBytes(UTF_8)), file);
        return file;
    }

    /** A process that keeps an upload, says where, and lives until it is ended. */
    static final class Another {

        private Another() {}

        public static void main(String[] arguments) throws IOException {
            ImportFiles files = new ImportFiles(Path.of(arguments[0]));
            System.out.println(keep(files));
            int _ = System.in.read();
            files.destroy();
        }
    }
}
