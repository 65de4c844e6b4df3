package flashpoint.model;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import flashpoint.model.world.Index;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The kind of index an expression has: the simple name of its {@link Index} annotation, {@link #ANY}, or null if unknown. */
final class KindOf {

    /** The kind of a written number such as -1 or 0, which goes anywhere. */
    static final String ANY = "any";

    /** What methods below the model return, which know no annotation of it. */
    private static final Map<String, String> SCENARIO = Map.of("village", "Village", "group", "Group");

    private final Trees trees;
    private final Map<Element, String> locals = new HashMap<>();
    private final Map<Element, TypeMirror> arrays = new HashMap<>();

    KindOf(Trees trees) {
        this.trees = trees;
    }

    /** The kind a type is annotated with; null if with none. */
    static String annotated(TypeMirror type) {
        if (type == null) {
            return null;
        }
        for (AnnotationMirror a : type.getAnnotationMirrors()) {
            TypeElement annotation = (TypeElement) a.getAnnotationType().asElement();
            if (annotation.getEnclosingElement().getSimpleName().contentEquals("Index")) {
                return annotation.getSimpleName().toString();
            }
        }
        return null;
    }

    /** A local variable begins with a value of a kind. */
    void begins(Element local, String kind) {
        if (kind != null && !kind.equals(ANY) && annotated(local.asType()) == null) {
            locals.put(local, kind);
        }
    }

    /** A local variable begins as an array that was declared elsewhere. */
    void begins(Element local, TypeMirror array) {
        if (array != null && annotated(local.asType()) == null) {
            arrays.put(local, array);
        }
    }

    /** The kind of an expression. */
    String of(TreePath path) {
        Tree e = path.getLeaf();
        if (e instanceof LiteralTree) {
            return ANY;
        } else if (e instanceof ParenthesizedTree in) {
            return of(new TreePath(path, in.getExpression()));
        } else if (e instanceof TypeCastTree cast && cast.getType() instanceof AnnotatedTypeTree type) {
            String annotation = type.getAnnotations().get(0).getAnnotationType().toString();
            return annotation.substring(annotation.lastIndexOf('.') + 1);
        } else if (e instanceof TypeCastTree cast) {
            return of(new TreePath(path, cast.getExpression()));
        } else if (e instanceof UnaryTree sign) {
            return of(new TreePath(path, sign.getExpression()));
        } else if (e instanceof AssignmentTree set) {
            return of(new TreePath(path, set.getExpression()));
        } else if (e instanceof ConditionalExpressionTree choice) {
            return either(
                    of(new TreePath(path, choice.getTrueExpression())),
                    of(new TreePath(path, choice.getFalseExpression())));
        } else if (e instanceof SwitchExpressionTree choice) {
            return choice(path, choice);
        } else if (e instanceof BinaryTree sum) {
            return sum(path, sum);
        } else if (e instanceof MethodInvocationTree call) {
            return call(path, call);
        } else if (e instanceof ArrayAccessTree) {
            return annotated(declared(path));
        }
        Element element = trees.getElement(path);
        if (element instanceof VariableElement constant && constant.getConstantValue() != null) {
            return ANY;
        }
        if (e instanceof MemberSelectTree length && length.getIdentifier().contentEquals("length")) {
            return annotated(declared(new TreePath(path, length.getExpression())));
        }
        String kind = element == null ? null : annotated(element.asType());
        return kind == null ? locals.get(element) : kind;
    }

    private String choice(TreePath path, SwitchExpressionTree choice) {
        String kind = ANY;
        for (CaseTree c : choice.getCases()) {
            TreePath at = new TreePath(path, c);
            Tree body = c.getBody();
            kind = body instanceof YieldTree yield
                    ? either(kind, of(new TreePath(new TreePath(at, body), yield.getValue())))
                    : body instanceof ExpressionTree ? either(kind, of(new TreePath(at, body))) : null;
        }
        return kind;
    }

    /** What the lambda of a call is given, where the numbers of a range or the elements or rows of an array are. */
    String streamed(TreePath path, MethodInvocationTree call) {
        MethodInvocationTree root = call;
        TreePath at = path;
        while (root.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof MethodInvocationTree before) {
            at = new TreePath(new TreePath(at, select), before);
            root = before;
        }
        String name = root.getMethodSelect().toString();
        if (name.endsWith("IntStream.range")) {
            return of(new TreePath(at, root.getArguments().get(1)));
        }
        if (name.equals("Arrays.stream") || name.equals("Arrays.setAll")) {
            TypeMirror array = declared(new TreePath(at, root.getArguments().get(0)));
            boolean rows = name.equals("Arrays.setAll");
            return rows ? annotated(array) : array instanceof ArrayType t ? annotated(t.getComponentType()) : null;
        }
        return null;
    }

    /** What an array is indexed by; null if unknown. */
    String rows(TreePath path) {
        return path.getLeaf() instanceof NewArrayTree made
                        && !made.getDimensions().isEmpty()
                ? of(new TreePath(path, made.getDimensions().get(0)))
                : annotated(declared(path));
    }

    private static String either(String a, String b) {
        return ANY.equals(a) ? b : ANY.equals(b) || Objects.equals(a, b) ? a : null;
    }

    /** An index and an offset make an index; the difference of two does not. */
    private String sum(TreePath path, BinaryTree sum) {
        if (sum.getKind() != Tree.Kind.PLUS && sum.getKind() != Tree.Kind.MINUS) {
            return null;
        }
        String left = of(new TreePath(path, sum.getLeftOperand()));
        String right = of(new TreePath(path, sum.getRightOperand()));
        boolean leftKnown = left != null && !left.equals(ANY);
        boolean rightKnown = right != null && !right.equals(ANY);
        return leftKnown && rightKnown ? null : leftKnown ? left : rightKnown ? right : either(left, right);
    }

    private String call(TreePath path, MethodInvocationTree call) {
        if (!(trees.getElement(path) instanceof ExecutableElement method)) {
            return null;
        }
        String owner = method.getEnclosingElement().getSimpleName().toString();
        String name = method.getSimpleName().toString();
        if (name.equals("size")) {
            return ANY;
        }
        if (name.equals("checkIndex")) {
            return of(new TreePath(path, call.getArguments().get(1)));
        }
        if (owner.equals("Math") && (name.equals("max") || name.equals("min"))) {
            return either(
                    of(new TreePath(path, call.getArguments().get(0))),
                    of(new TreePath(path, call.getArguments().get(1))));
        }
        return owner.equals("Scenario") ? SCENARIO.get(name) : annotated(method.getReturnType());
    }

    /** The type of an expression as it was declared, with its annotations. */
    TypeMirror declared(TreePath path) {
        Tree e = path.getLeaf();
        if (e instanceof ArrayAccessTree access) {
            TypeMirror array = declared(new TreePath(path, access.getExpression()));
            return array instanceof ArrayType type ? type.getComponentType() : null;
        }
        Element element = trees.getElement(path);
        if (arrays.containsKey(element)) {
            return arrays.get(element);
        }
        return element instanceof ExecutableElement method
                ? method.getReturnType()
                : element == null ? null : element.asType();
    }
}
