package org.dealersdk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at the command line: the code, what, where and what to do, in both languages, no trace and no personal data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultTableTest {

    private static final String HEADER = "customer number,name,kind,phone,address\n";

    @TempDir
    Path directory;

    @Test
    @Tag("CUS-002")
    void a_row_with_a_wrong_phone_number() throws IOException {
        Path rows = write("customers.csv", HEADER + "C1,王小明,person,13800138,中山路\n");
        String[] load = {"import", "--store", store(), "--customers", rows.toString()};
        says(1, "CUS-002 [row 2, column phone", "does not exist", "+86", "电话号码", "+86", load);
    }

    @Test
    @Tag("VEH-003")
    void a_row_with_a_wrong_vin() throws IOException {
        Path rows = write("vehicles.csv", "vin,model\nLSVAA49J032045678,Bora\n");
        String[] load = {"import", "--store", store(), "--vehicles", rows.toString()};
        says(1, "VEH-003 [row 2, column ", "check digit", "Read the VIN again", "校验", "重新", load);
    }

    @Test
    @Tag("IMP-016")
    void a_row_with_a_wrong_amount() throws IOException {
        String header = "order number,customer number,vin,received,fault,odometer,labour amount\n";
        Path rows = write("orders.csv", header + "RO-1,C1,LSVAA49J032045678,2020-02-01,noise of 王小明,2000,12.345\n");
        String[] load = {"import", "--store", store(), "--orders", rows.toString()};
        says(1, "IMP-016 [row 2, column labour amount", "two decimals", "Write it like", "两位小数", "请", load);
    }

    @Test
    @Tag("IMP-011")
    void a_row_with_a_comma_too_many() throws IOException {
        Path rows = write("customers.csv", HEADER + "C1,王小明,person,13800138000,中山路,1 号\n");
        String[] load = {"import", "--store", store(), "--customers", rows.toString()};
        says(1, "IMP-011 [row 2]", "has 6 fields, the header 5", "additional comma", "6", "逗号", load);
    }

    @Test
    @Tag("IMP-004")
    void a_file_without_a_column_it_needs() throws IOException {
        Path rows = write("customers.csv", "customer number,kind\nC1,13800138000\n");
        String[] load = {"import", "--store", store(), "--customers", rows.toString()};
        says(2, "IMP-004 ", "\"name\" is missing", "Add it", "缺少列", "请", load);
    }

    @Test
    @Tag("IMP-001")
    void a_file_that_is_not_there() {
        String[] load = {"import", "--store", store(), "--customers", "absent.csv"};
        says(2, "IMP-001 ", "absent.csv cannot be read", "Check the path", "absent.csv", "请检查路径", load);
    }

    @Test
    @Tag("PLG-007")
    void a_plug_in_jar_that_is_no_jar() throws IOException {
        Files.createDirectory(directory.resolve("plugins"));
        write("plugins/broken.jar", "13800138000");
        String[] shown = {"plugins", "--plugins", directory.resolve("plugins").toString()};
        says(1, "PLG-007 ", "broken.jar", "Remove it", "broken.jar", "请", shown);
    }

    @Test
    @Tag("POL-002")
    void a_policy_file_with_a_wrong_key() throws IOException {
        Path policy = write("policy.yaml", "nonsense: 1\n");
        String[] demo = {"demo", "--policy", policy.toString(), "--store", store()};
        says(2, "POL-002 [nonsense] ", "no policy \"nonsense\"", "docs/policy.md", "没有策略项", "docs/policy.md", demo);
    }

    @Test
    @Tag("CLI-008")
    void a_database_path_below_a_file() throws IOException {
        String[] demo = {
            "demo", "--store", write("file", "").resolve("x/dealer.db").toString()
        };
        says(3, "CLI-008 ", "cannot be made", "Check the path", "无法创建", "请检查路径", demo);
    }

    @Test
    @Tag("STO-044")
    void a_database_path_that_is_some_other_file() throws IOException {
        Path file = write("notes.txt", "13800138000 ".repeat(500));
        String[] report = {"report", "--store", file.toString()};
        says(4, "STO-044 [" + file + "] ", "not a database", "Restore a backup", "不是数据库文件", "恢复备份", report);
    }

    @Test
    @Tag("CLI-004")
    void a_full_disk_under_the_report() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        CommandLine.run("demo", "--months", "2009-01", "--store", store(), "--report", file("r.html"));
        String[] report = {"report", "--months", "2009-01", "--store", store(), "--report", full.toString()};
        says(3, "CLI-004 ", "/dev/full cannot be written", "free space", "/dev/full", "剩余空间", report);
    }

    @Test
    @Tag("STO-002")
    void a_second_process_on_the_same_store() {
        DealershipConfiguration first = DealershipConfiguration.builder()
                .storage("sqlite")
                .messaging("sqlite")
                .setting("sqlite.path", store())
                .background(false)
                .build();
        try (Dealership open = Dealership.open(first)) {
            assertThat(open.plugins().loaded()).isNotEmpty();
            for (String language : new String[] {"en", "zh"}) {
                ProcessRun second = ProcessRun.of("report", "--store", store(), "--lang", language);
                assertThat(second.exit()).isEqualTo(3);
                assertThat(second.err())
                        .contains("STO-002 [" + store() + "] ")
                        .contains(language.equals("en") ? "Stop the other process" : "请停止另一个进程")
                        .doesNotContain("\tat ");
            }
        }
    }

    private void says(
            int exit,
            String begin,
            String what,
            String cure,
            String whatChinese,
            String cureChinese,
            String... arguments) {
        CommandLine english = CommandLine.run(with(arguments, "en"));
        CommandLine chinese = CommandLine.run(with(arguments, "zh"));
        assertThat(english.exit()).isEqualTo(exit);
        assertThat(chinese.exit()).isEqualTo(exit);
        assertThat(english.err()).contains(begin, what, cure);
        assertThat(chinese.err()).contains(begin, whatChinese, cureChinese);
        assertThat(english.said() + chinese.said()).doesNotContain("13800138", "小明", "LSVAA49J", "\tat ");
    }

    private static String[] with(String[] arguments, String language) {
        return Stream.concat(Arrays.stream(arguments), Stream.of("--lang", language))
                .toArray(String[]::new);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private String store() {
        return file("dealer.db");
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }
}
