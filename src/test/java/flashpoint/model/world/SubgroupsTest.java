package flashpoint.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of ordered pairs of groups, by which draws against several groups are told apart. */
class SubgroupsTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8, 127})
    void eachOrderedPairHasANumberOfItsOwnAndOfTwoGroupsItIsTheFirst(int groups) {
        Subgroups subgroups = new Subgroups(1, groups);
        Set<Integer> pairs = new HashSet<>();
        for (int g = 0; g < groups; g++) {
            Set<Integer> others = new HashSet<>();
            for (int h = 0; h < groups; h++) {
                if (h != g) {
                    assertThat(subgroups.amongOthers(g, h)).isBetween(0, groups - 2);
                    others.add(subgroups.amongOthers(g, h));
                    pairs.add(subgroups.cell(subgroups.amongOthers(g, h), g));
                }
            }
            assertThat(others).hasSize(groups - 1);
        }
        assertThat(pairs).hasSize(groups * (groups - 1));
        if (groups == 2) {
            assertThat(pairs).containsExactlyInAnyOrder(0, 1);
        }
    }
}
