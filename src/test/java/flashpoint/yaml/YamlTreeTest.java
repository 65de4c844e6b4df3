package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML as a tree in which everything knows its place, and what is surprising in YAML is refused. */
class YamlTreeTest {

    private static final String TEXT = """
        a: 1
        b:
          - x
          - "y"
        c: {d: ~, e: }
        """;

    @Test
    void everythingKnowsItsPlace() {
        Mapping root = (Mapping) YamlTree.parse("f.yaml", TEXT);
        assertThat(root.entries().keySet()).containsExactly("a", "b", "c");
        assertThat(root.get("a").mark()).isEqualTo(new SourcePosition("f.yaml", 1, 4));
        assertThat(root.entries().get("b").key()).isEqualTo(new SourcePosition("f.yaml", 2, 1));
        Sequence list = (Sequence) root.get("b");
        assertThat(list.items().get(1).mark()).isEqualTo(new SourcePosition("f.yaml", 4, 5));
        assertThat(((Scalar) list.items().get(1)).quoted()).isTrue();
        assertThat(((Scalar) list.items().get(0)).quoted()).isFalse();
        Mapping inner = (Mapping) root.get("c");
        assertThat(inner.text("d")).isNull();
        assertThat(inner.text("e")).isNull();
        assertThat(inner.text("none")).isNull();
        assertThat(root.text("a")).isEqualTo("1");
        assertThat(root.text("b")).isNull();
    }

    @Test
    void aCopyHasOneMoreOrOneLess() {
        Mapping root = (Mapping) YamlTree.parse("f.yaml", TEXT);
        Mapping.Entry entry = root.entries().get("a");
        assertThat(root.with("z", entry).entries().keySet()).containsExactly("a", "b", "c", "z");
        assertThat(root.without("b").entries().keySet()).containsExactly("a", "c");
        assertThat(root.entries().keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void whatWasGotIsDescribed() {
        Mapping root = (Mapping) YamlTree.parse("f.yaml", "a: 1\nb: x\nc: \"1\"\nd:\ne: [1]\nf: {g: 1}\n");
        assertThat(root.get("a").got()).isEqualTo("got 1");
        assertThat(root.get("b").got()).isEqualTo("got \"x\"");
        assertThat(root.get("c").got()).isEqualTo("got \"1\"");
        assertThat(root.get("d").got()).isEqualTo("got nothing");
        assertThat(root.get("e").got()).isEqualTo("got a list");
        assertThat(root.get("f").got()).isEqualTo("got a map");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|f.yaml: the file is empty, allowed: a scenario",
                "'a: 1\n---\nb: 2'|f.yaml:2:1: a second document begins, allowed: one document in a file",
                "'a: &x 1\nb: *x'|f.yaml:1:4: the anchor &x, allowed: values without anchors",
                "'b: *x'|f.yaml:1:4: an alias (*), allowed: the value itself",
                "'a: !!int 1'|f.yaml:1:4: the tag tag:yaml.org,2002:int, allowed: values without tags (!)",
                "'a: 1\na: 2'|f.yaml:2:1: a: given twice, first in line 1",
                "'[a]: 1'|a key that is no name, allowed: a name",
                "'a: b: c'|a text with a colon in it stands in quotes",
                "'a: \"\\q\"'|in double quotes a backslash begins an escape",
                "'a: [1'|no valid YAML"
            })
    void whatIsNoneOrSurprisesIsRefusedWithItsPlace(String text, String says) {
        assertThatThrownBy(() -> YamlTree.parse("f.yaml", text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(says);
    }

    @Test
    void thirtyTwoLevelsAreReadAndMoreAreNot() {
        assertThat(YamlTree.parse("f.yaml", "[".repeat(32) + "]".repeat(32))).isInstanceOf(Sequence.class);
        assertThatThrownBy(() -> YamlTree.parse("f.yaml", "[".repeat(34) + "]".repeat(34)))
                .hasMessageContaining("at most 32 levels");
    }
}
