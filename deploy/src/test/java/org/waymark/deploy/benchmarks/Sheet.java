package org.waymark.deploy.benchmarks;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A spreadsheet to import, of any length.
 *
 * @param name what is in it
 * @param table where it is imported to
 * @param header its columns
 * @param record the rows of one record, without its id
 */
record Sheet(String name, String table, String header, IntFunction<List<String>> record) {

    static final List<Sheet> ALL =
            List.of(
                    new Sheet(
                            "trainings, groups",
                            "trainings",
                            "id,programme,phase,title,country,place,from,to,organiser,profession,sex,count",
                            n ->
                                    List.of(
                                            training(n) + "social-worker,female,12",
                                            ",,,,,,,,police-officer,male,8",
                                            ",,,,,,,,teacher,,3",
                                            ",,,,,,,,psychologist,female,2")),
                    new Sheet(
                            "trainings, people by name",
                            "trainings",
                            "id,programme,phase,title,country,place,from,to,organiser,name,profession,sex",
                            n ->
                                    List.of(
                                            training(n)
                                                    + "Maria Ivanova @ %d,teacher,female"
                                                            .formatted(n),
                                            ",,,,,,,,Ivan Petrov @ %d,police-officer,male"
                                                    .formatted(n),
                                            ",,,,,,,,Elena Georgieva @ %d,teacher,female"
                                                    .formatted(n),
                                            ",,,,,,,,Petar Dimitrov @ %d,psychologist,male"
                                                    .formatted(n))),
                    new Sheet(
                            "activities",
                            "activities",
                            "id,type,programme,phase,title,country,place,from,role,sex,ageBand,count",
                            n ->
                                    List.of(
                                            "peer-session,MARIO,II,Life skills,BG,Burgas,%s,child,female,13-15,8"
                                                    .formatted(day(n)),
                                            ",,,,,,,child,male,13-15,6")),
                    new Sheet(
                            "support services",
                            "support-services",
                            "case,programme,phase,country,identifiedOn,ageBand,sex,situation,intakeOn,service,on",
                            n ->
                                    List.of(
                                            "MARIO,II,BG,%1$s,10-12,female,street,%1$s,education,%1$s"
                                                    .formatted(day(n)),
                                            ",,,,,,,,health,%s".formatted(day(n)),
                                            ",,,,,,,,legal-aid,%s".formatted(day(n)))));

    private static String training(int n) {
        return "MARIO,II,Interviewing children,BG,Burgas,%1$s,%1$s,Animus,".formatted(day(n));
    }

    private static String day(int n) {
        return "%d-%02d-%02d".formatted(2012 + n % 3, 1 + n % 12, 1 + n % 28);
    }

    /** A file of so many rows; {@code prefix} makes its ids and names its own. */
    String csv(int rows, String prefix) {
        StringBuilder csv = new StringBuilder(header).append('\n');
        int written = 0;
        for (int n = 0; written < rows; n++) {
            for (String row : record.apply(n)) {
                if (written++ < rows) {
                    csv.append(prefix).append('-').append(n).append(',');
                    csv.append(row.replace("@", prefix)).append('\n');
                }
            }
        }
        return csv.toString();
    }
}
