package org.dealersdk.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dealersdk.testkit.rule.Undecided;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnDiskTest {

    private OwnDisk disk;

    @BeforeEach
    void make() {
        try {
            disk = OwnDisk.make();
        } catch (Undecided absent) {
            abort(absent.getMessage());
        }
    }

    @AfterEach
    void end() throws IOException {
        if (disk != null) {
            disk.close();
            assertThat(disk.root()).doesNotExist();
        }
    }

    @Test
    void after_a_loss_of_power_what_was_synced_is_there_and_nothing_else() throws IOException {
        write("synced", true);
        write("unsynced", false);
        disk.cutPower();
        assertThatThrownBy(() -> write("later", true)).isInstanceOf(IOException.class);
        disk.restorePower();

        assertThat(Files.readString(path("synced"))).isEqualTo("synced");
        assertThat(!Files.exists(path("unsynced")) || Files.size(path("unsynced")) == 0)
                .isTrue();
        assertThat(path("later")).doesNotExist();
    }

    @Test
    void a_full_disk_takes_no_more_than_the_room_that_was_left() throws IOException {
        disk.fill(1 << 20);
        assertThatThrownBy(() -> Files.write(path("large"), new byte[2 << 20]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("space");
        disk.empty();
        Files.write(path("large"), new byte[2 << 20]);

        assertThat(path("large")).hasSize(2 << 20);
    }

    private void write(String name, boolean synced) throws IOException {
        try (FileChannel file = FileChannel.open(path(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
            if (synced) {
                file.force(false);
            }
        }
    }

    private Path path(String name) {
        return disk.root().resolve(name);
    }
}
