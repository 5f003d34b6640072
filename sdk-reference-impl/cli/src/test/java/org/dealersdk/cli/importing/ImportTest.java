package org.dealersdk.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dealersdk.cli.CommandLine;
import org.dealersdk.cli.ProcessRun;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.Vin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String VIN = fitting("LGBC1XE00AY000001");
    private static final String CUSTOMERS = """
            customer number,name,kind,phone,address
            C1,Example One,person,13800138000,1 Example Road
            C2,Example Two,person,12,2 Example Road
            C3,,person,13800138002,3 Example Road
            C4,Example Four,nobody,13800138003,
            """;

    @TempDir
    Path directory;

    @Test
    void every_bad_row_is_reported_with_row_and_column_and_without_its_data() throws IOException {
        CommandLine result = load("--customers", write("customers.csv", CUSTOMERS, StandardCharsets.UTF_8));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("4 rows read, 1 loaded, 0 there already, 3 refused");
        assertThat(result.err())
                .contains("CUS-002 [row 3, column phone")
                .contains("IMP-013 [row 4, column name")
                .contains("IMP-017 [row 5, column kind")
                .doesNotContain("Example")
                .doesNotContain("13800138");
    }

    @Test
    void the_rejected_rows_are_corrected_and_fed_again() throws IOException {
        load("--customers", write("customers.csv", CUSTOMERS, StandardCharsets.UTF_8));
        Path rejected = directory.resolve("customers.rejected.csv");
        String rows = Files.readString(rejected);

        assertThat(rows.lines().findFirst().orElseThrow()).endsWith("address,problems");
        assertThat(rows).contains("C2", "C3", "C4", "CUS-002").doesNotContain("C1,");

        String corrected = rows.replace("C2,Example Two,person,12,", "C2,Example Two,person,13800138001,")
                .replace("C3,,", "C3,Example Three,")
                .replace("C4,Example Four,nobody,13800138003,,", "C4,Example Four,person,13800138003,4 Example Road,");
        CommandLine again =
                load("--customers", Files.writeString(rejected, corrected).toString());

        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(again.out()).contains("3 rows read, 3 loaded");
    }

    @Test
    void the_same_file_fed_again_doubles_nothing() throws IOException {
        String file = write("customers.csv", CUSTOMERS, StandardCharsets.UTF_8);
        load("--customers", file);

        CommandLine again = load("--customers", file);

        assertThat(again.out()).contains("0 loaded, 1 there already, 3 refused");
    }

    @Test
    void chinese_files_are_read_in_both_encodings_and_answered_in_chinese() throws IOException {
        String rows = "客户编号,客户名称,电话,地址\nC1,示例一,13800138000,示例路 1 号\nC2,示例二,12,示例路 2 号\n";
        String gb = write("gb.csv", rows, GB18030);
        String utf8 =
                write("utf8.csv", "\uFEFF" + rows.replace("C1", "D1").replace("C2", "D2"), StandardCharsets.UTF_8);

        CommandLine first = load("--customers", gb, "--lang", "zh");
        CommandLine second = load("--customers", utf8, "--lang", "zh");

        assertThat(first.out()).contains("载入 1 行").contains("退回 1 行");
        assertThat(second.out()).contains("载入 1 行");
        assertThat(first.err()).contains("电话号码不符合").doesNotContain("示例二");
        assertThat(Files.readString(directory.resolve("gb.rejected.csv"), GB18030))
                .contains("示例二", "问题", "电话号码");
        assertThat(Files.readString(directory.resolve("utf8.rejected.csv"))).startsWith("\uFEFF客户编号");
    }

    @Test
    void a_given_encoding_that_does_not_fit_is_refused() throws IOException {
        String file = write("customers.csv", "客户编号,客户名称\nC1,示例\n", GB18030);

        CommandLine refused = load("--customers", file, "--encoding", "UTF-8");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("IMP-002").contains("UTF-8");
        assertThat(load("--customers", file, "--encoding", "no-such").err()).contains("CLI-003");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_costs_one_row_only() throws IOException {
        String rows = """
                customer number,name,phone,address
                C1,"Example One,13800138000,1 Example Road
                C2,Example Two,13800138001,2 Example Road
                C3,"Example ""Three"", Ltd",13800138002,"3 Example Road
                second floor"
                """;

        CommandLine result = load("--customers", write("customers.csv", rows, StandardCharsets.UTF_8));

        assertThat(result.err()).contains("IMP-010 [row 2]");
        assertThat(result.out()).contains("3 rows read, 2 loaded, 0 there already, 1 refused");
    }

    @Test
    @Tag("IMP-011")
    void a_missing_or_additional_field_is_reported_for_its_row() throws IOException {
        String rows = "customer number,name,phone,address\nC1,One,13800138000\nC2,Two,13800138001,Road,too much\n";

        CommandLine result = load("--customers", write("customers.csv", rows, StandardCharsets.UTF_8));

        assertThat(result.err()).contains("IMP-011 [row 2]", "IMP-011 [row 3]");
    }

    @Test
    void a_wrong_header_stops_the_file_with_everything_wrong_in_it() throws IOException {
        String file =
                write("customers.csv", "number,name,name,phone\nC1,One,One,13800138000\n", StandardCharsets.UTF_8);

        CommandLine refused = load("--customers", file);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("IMP-004")
                .contains("IMP-005")
                .contains("IMP-006")
                .contains("客户编号");
    }

    @Test
    void unknown_columns_are_left_alone_when_asked() throws IOException {
        String file = write(
                "customers.csv",
                "Customer_Number,NAME,phone,address,shoe size\nC1,One,13800138000,Road,43\n",
                StandardCharsets.UTF_8);

        assertThat(load("--customers", file).err()).contains("IMP-005");
        assertThat(load("--customers", file, "--ignore-unknown-columns").out()).contains("1 loaded");
    }

    @Test
    void an_empty_or_missing_file_is_refused() throws IOException {
        assertThat(load("--customers", write("empty.csv", "", StandardCharsets.UTF_8))
                        .err())
                .contains("IMP-003");
        assertThat(load("--customers", directory.resolve("none.csv").toString()).err())
                .contains("IMP-001");
        assertThat(load().err()).contains("IMP-008");
    }

    @Test
    void a_huge_field_is_refused_and_the_next_row_is_read() throws IOException {
        Path file = directory.resolve("customers.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("customer number,name,phone,address\nC1,");
            out.write("x".repeat(3 << 20));
            out.write(",13800138000,Road\nC2,Two,13800138001,Road\n");
        }

        CommandLine result = load("--customers", file.toString());

        assertThat(result.err()).contains("IMP-012 [row 2]");
        assertThat(result.out()).contains("1 loaded").contains("1 refused");
    }

    @Test
    @Requirement({"R009", "R012"})
    void vehicles_and_past_orders_refer_to_what_is_there() throws IOException {
        String customers =
                write("c.csv", "customer number,name,phone,address\nC1,One,13800138000,Road\n", StandardCharsets.UTF_8);
        String vehicles = write(
                "v.csv",
                "vin,plate,model,customer number,odometer,odometer date\n"
                        + VIN + ",鄂A12345,Tiida,C1,1000,2020-01-01\n"
                        + VIN.substring(0, 8) + (VIN.charAt(8) == '0' ? '1' : '0') + VIN.substring(9)
                        + ",鄂A12346,Tiida,C1,1000,2020-01-01\n"
                        + fitting("LGBC1XE00AY000002") + ",,Tiida,C9,,\n",
                StandardCharsets.UTF_8);
        String orders = write(
                "o.csv",
                "order number,customer number,vin,received,delivered,job type,fault,odometer,labour amount,parts amount,payer\n"
                        + "RO-1,C1," + VIN + ",2020-02-01 09:00,2020-02-01 17:00,保养,service,2000,100.50,200,customer\n"
                        + "RO-2,C1," + VIN + ",2020-03-01,2020-02-01,maintenance,service,3000,1,2,customer\n"
                        + "RO-3,C8," + VIN + ",2020-03-01,,maintenance,service,3000,-1,x,customer\n"
                        + "RO-4,C8," + VIN + ",2020-03-01,,maintenance,service,3000,1,2,customer\n"
                        + "RO-5,C1," + VIN + ",2020-03-02,,maintenance,service,500,1,2,customer\n",
                StandardCharsets.UTF_8);

        CommandLine result = load("--customers", customers, "--vehicles", vehicles, "--orders", orders);
        CommandLine again = load("--customers", customers, "--vehicles", vehicles, "--orders", orders);

        assertThat(result.out()).contains("customers: 1 rows read, 1 loaded");
        assertThat(result.out()).contains("vehicles: 3 rows read, 1 loaded, 0 there already, 2 refused");
        assertThat(result.out()).contains("past orders: 5 rows read, 1 loaded, 0 there already, 4 refused");
        assertThat(result.err())
                .contains("VEH-003 [row 3")
                .contains("IMP-018 [row 4, column customer number")
                .contains("IMP-020 [row 3]")
                .contains("IMP-016 [row 4, column labour amount")
                .contains("IMP-016 [row 4, column parts amount")
                .contains("IMP-018 [row 5, column customer number")
                .contains("VEH-021 [row 6]");
        assertThat(again.out()).contains("past orders: 5 rows read, 0 loaded, 1 there already, 4 refused");
    }

    @Test
    void two_hundred_thousand_rows_are_loaded_in_a_small_heap() throws IOException {
        Path file = directory.resolve("many.csv");
        int rows = 200_000;
        try (BufferedWriter out = Files.newBufferedWriter(file, GB18030)) {
            out.write("客户编号,客户名称,电话,地址\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.format(Locale.ROOT, "K%07d,示例,138%08d,示例路 %d 号%n", i, i, i));
            }
        }

        ProcessRun run = ProcessRun.of(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=4"),
                "import",
                "--customers",
                file.toString(),
                "--store",
                store());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains(rows + " rows read, " + rows + " loaded");
    }

    @Test
    void the_columns_are_shown_on_demand() {
        CommandLine shown = CommandLine.run("import", "--columns");

        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("customer number/客户编号 *", "vin/车架号 *", "order number/工单号 *");
    }

    private static String fitting(String vin) {
        return vin.substring(0, 8) + new Vin(vin).expectedCheckDigit() + vin.substring(9);
    }

    private CommandLine load(String... files) {
        String[] arguments = new String[files.length + 3];
        arguments[0] = "import";
        arguments[1] = "--store";
        arguments[2] = store();
        System.arraycopy(files, 0, arguments, 3, files.length);
        return CommandLine.run(arguments);
    }

    private String store() {
        return directory.resolve("dealer.db").toString();
    }

    private String write(String name, String text, Charset charset) throws IOException {
        return Files.writeString(directory.resolve(name), text, charset).toString();
    }
}
