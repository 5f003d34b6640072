package org.dealersdk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.PlateJurisdictions;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.Vin;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input as somebody types it: the code, what, where and what to do, in both languages, and never what was typed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultTableTest {

    private static final String PERSON = "王小明 13800138000";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Occasion OCCASION = new Occasion(
            Actor.of("A1", Role.SERVICE_ADVISER),
            NOW,
            DealerPolicy.standard(),
            IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 7));

    @TempDir
    Path directory;

    @Test
    @Tag("VEH-001")
    void a_vin_of_the_wrong_length() {
        says(() -> new Vin(PERSON), "VEH-001 ", "of 15 characters", "has 17 characters", "为 15 个字符", "完整 VIN 为 17 个字符");
    }

    @Test
    @Tag("VEH-002")
    void a_vin_with_a_letter_no_vin_has() {
        says(() -> new Vin("LSVAA49J132O45678"), "VEH-002 ", "position 12", "without I, O and Q", "第 12 位", "I、O、Q");
    }

    @Test
    @Tag("VEH-003")
    void a_vin_whose_check_digit_does_not_fit() {
        Vin mistyped = new Vin("LSVAA49J032045678");
        says(
                () -> Vehicle.open(new VehicleId("V1"), mistyped, VehicleDescription.of("Bora"), OCCASION),
                "VEH-003 [identification] ",
                "check digit",
                "Read the VIN again",
                "校验",
                "重新");
    }

    @Test
    @Tag("VEH-010")
    void a_plate_of_no_class() {
        says(
                () -> PlateJurisdictions.standard().read("CN", PERSON),
                "VEH-010 ",
                "no class of plates of CN",
                "registration certificate",
                "CN",
                "行驶证");
    }

    @Test
    @Tag("CUS-002")
    void a_phone_number_that_does_not_exist() {
        says(() -> PhoneNumber.parse("1380013800", "CN"), "CUS-002 ", "plan of CN", "+86", "CN", "+86");
        says(() -> PhoneNumber.parse(PERSON + "0", "CN"), "CUS-002 ", "plan of CN", "+86", "CN", "+86");
    }

    @Test
    @Tag("WOR-002")
    void a_negative_amount() {
        says(
                () -> estimate(diagnosed(), "CNY -0.01"),
                "WOR-002 [lines[0].head.price] ",
                "below zero",
                "zero or more",
                "小于零",
                "零或更大");
    }

    @Test
    @Tag("LIF-001")
    void a_step_that_is_not_possible_now() {
        says(
                () -> estimate(diagnosed(), "CNY 100.00").makeReady(OCCASION),
                "LIF-001 [state] ",
                "\"make-ready\" is not possible in state \"estimated\"",
                "Possible there: walk-around, estimate, authorise, decline, cancel",
                "工单：状态“已估价”下不能执行“备妥待交”",
                "可执行：");
    }

    @Test
    @Tag("POL-001")
    void a_policy_file_that_is_no_yaml() throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), "complaint: {}\nfollowUp: [" + PERSON + "\n");
        says(
                () -> DealerPolicyFile.readBook(file),
                "POL-001 ",
                "line 2, column 27",
                "indentation and quotes",
                "第 2 行第 27 列",
                "缩进");
    }

    @Test
    @Tag("POL-002")
    void a_policy_file_with_a_key_nobody_knows() throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), "followUp: {attemptsBeforeLaps: 4}\n");
        says(
                () -> DealerPolicyFile.readBook(file),
                "POL-002 [followUp.attemptsBeforeLaps] ",
                "no policy \"attemptsBeforeLaps\"",
                "\"attemptsBeforeLapse\"",
                "没有策略项",
                "是否想写“attemptsBeforeLapse”");
    }

    @Test
    @Tag("POL-004")
    void a_policy_file_with_a_number_out_of_range() throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), "workOrder: {estimateTolerancePercent: -5}\n");
        says(
                () -> DealerPolicyFile.readBook(file),
                "POL-004 [workOrder.estimateTolerancePercent] ",
                "-5 is outside 0 to 100",
                "in that range",
                "不在 0 至 100",
                "该范围内");
    }

    @Test
    @Tag("POL-011")
    void a_policy_file_that_is_not_there() {
        says(
                () -> DealerPolicyFile.readBook(directory.resolve("absent.yaml")),
                "POL-011 ",
                "absent.yaml",
                "Check that it exists",
                "absent.yaml",
                "请检查文件是否存在");
    }

    private static void says(
            ThrowingCallable step, String begin, String what, String cure, String whatChinese, String cureChinese) {
        DealerException refused = catchThrowableOfType(DealerException.class, step);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.message(Locale.ENGLISH)).startsWith(begin).contains(what, cure);
        assertThat(refused.message(Locale.CHINESE)).startsWith(begin).contains(whatChinese, cureChinese);
        assertThat(refused.message(Locale.ENGLISH) + refused.message(Locale.CHINESE) + refused)
                .doesNotContain("小明", "138001", "LSVAA49J");
    }

    private static WorkOrder diagnosed() {
        Intake intake = Intake.walkIn(
                new CustomerId("C1"),
                null,
                NOW,
                OCCASION.actor().staff(),
                JobType.GENERAL_REPAIR,
                PERSON,
                23_000,
                WalkAround.unremarkable());
        return WorkOrder.open(new WorkOrderId("W1"), "RO-0001", intake, OCCASION)
                .then(order -> order.diagnose(Diagnosis.of(OCCASION.actor().staff(), NOW, PERSON), OCCASION))
                .after();
    }

    private static WorkOrder estimate(WorkOrder order, String price) {
        LabourLine line =
                LabourLine.proposed("1", Trade.MECHANICAL, PERSON, Payer.CUSTOMER, BigDecimal.ONE, Money.parse(price));
        return order.estimate(EstimateMethod.SYMPTOM, List.of(line), NOW.plusSeconds(3600), OCCASION)
                .after();
    }
}
