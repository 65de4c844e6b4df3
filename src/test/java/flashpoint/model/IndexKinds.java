package flashpoint.model;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import flashpoint.model.world.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Tells indices of different kinds apart, as {@link Index} annotates them: where one is handed, stored, compared or looked
 * up with where another is meant, there is a fault. Kinds of local variables follow from what they begin with.
 */
final class IndexKinds extends TreePathScanner<Void, Void> {

    /** Where one of these is meant, a number of no known kind is a fault too. */
    private static final Set<String> STRICT = Set.of("Village", "Subgroup");
    /** Parameters of these names are indices, and must say of what. */
    private static final Set<String> NAMES = Set.of("v", "village", "b", "block", "subgroup");

    private final CompilationUnitTree unit;
    private final Trees trees;
    private final KindOf kinds;
    private final List<String> faults = new ArrayList<>();

    private IndexKinds(CompilationUnitTree unit, Trees trees) {
        this.unit = unit;
        this.trees = trees;
        kinds = new KindOf(trees);
    }

    /** The faults of a file, each with its line. */
    static List<String> faults(CompilationUnitTree unit, Trees trees) {
        if (unit.getSourceFile().getName().endsWith("/Subgroups.java")) {
            // Where they are worked out.
            return List.of();
        }
        IndexKinds scan = new IndexKinds(unit, trees);
        scan.scan(unit, null);
        return scan.faults;
    }

    private void fault(Tree at, String what) {
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, at));
        String file = unit.getSourceFile().getName();
        faults.add(file.substring(file.lastIndexOf('/') + 1) + ":" + line + ": " + what + ": " + at);
    }

    private TreePath path(Tree tree) {
        return new TreePath(getCurrentPath(), tree);
    }

    private String kind(ExpressionTree e) {
        return kinds.of(path(e));
    }

    private void expect(TypeMirror type, ExpressionTree e) {
        String meant = KindOf.annotated(type);
        if (meant == null) {
            return;
        }
        boolean array = type.getKind() == TypeKind.ARRAY;
        String is = array ? kinds.rows(path(e)) : kind(e);
        boolean unknown = is == null && (array || !STRICT.contains(meant));
        if (!unknown && !KindOf.ANY.equals(is) && !meant.equals(is)) {
            fault(
                    e,
                    "a " + meant + " is meant, " + (is == null ? "a number of no known kind" : "a " + is)
                            + " is given");
        }
    }

    private void arguments(Element method, List<? extends ExpressionTree> given) {
        if (method instanceof ExecutableElement e && !e.isVarArgs()) {
            for (int k = 0; k < given.size() && k < e.getParameters().size(); k++) {
                expect(e.getParameters().get(k).asType(), given.get(k));
            }
        }
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void p) {
        arguments(trees.getElement(getCurrentPath()), call.getArguments());
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void p) {
        arguments(trees.getElement(getCurrentPath()), made.getArguments());
        return super.visitNewClass(made, p);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree access, Void p) {
        String meant = KindOf.annotated(kinds.declared(path(access.getExpression())));
        String is = meant == null ? null : kind(access.getIndex());
        if (meant != null && !KindOf.ANY.equals(is) && !meant.equals(is) && (is != null || STRICT.contains(meant))) {
            fault(
                    access,
                    "looked up by a " + meant + ", not by " + (is == null ? "a number of no known kind" : "a " + is));
        }
        return super.visitArrayAccess(access, p);
    }

    @Override
    public Void visitAssignment(AssignmentTree set, Void p) {
        expect(kinds.declared(path(set.getVariable())), set.getExpression());
        return super.visitAssignment(set, p);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void p) {
        Element element = trees.getElement(getCurrentPath());
        if (variable.getInitializer() != null) {
            expect(element.asType(), variable.getInitializer());
            if (element.asType().getKind() == TypeKind.ARRAY) {
                kinds.begins(element, kinds.declared(path(variable.getInitializer())));
            } else {
                kinds.begins(element, kind(variable.getInitializer()));
            }
        }
        return super.visitVariable(variable, p);
    }

    /** A variable that runs from a bare number has the kind of its bound. */
    @Override
    public Void visitForLoop(ForLoopTree loop, Void p) {
        if (loop.getCondition() instanceof BinaryTree test) {
            for (Tree begin : loop.getInitializer()) {
                Element element = trees.getElement(path(begin));
                if (element != null
                        && test.getLeftOperand()
                                .toString()
                                .equals(element.getSimpleName().toString())) {
                    kinds.begins(element, kinds.of(new TreePath(path(test), test.getRightOperand())));
                }
            }
        }
        return super.visitForLoop(loop, p);
    }

    @Override
    public Void visitBinary(BinaryTree operation, Void p) {
        String left = kinds.of(path(operation.getLeftOperand()));
        String right = kinds.of(path(operation.getRightOperand()));
        switch (operation.getKind()) {
            case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL, EQUAL_TO, NOT_EQUAL_TO -> {
                boolean known = left != null && right != null && !left.equals(KindOf.ANY) && !right.equals(KindOf.ANY);
                if (known && !left.equals(right)) {
                    fault(operation, "a " + left + " is compared with a " + right);
                }
            }
            case MULTIPLY, DIVIDE, REMAINDER -> {
                if (groups(operation.getLeftOperand()) || groups(operation.getRightOperand())) {
                    fault(operation, "numbers of subgroups are for Subgroups to work out");
                }
            }
            default -> {}
        }
        return super.visitBinary(operation, p);
    }

    private boolean groups(ExpressionTree e) {
        String text = e.toString();
        return text.equals("groups") || text.endsWith(".groups");
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void p) {
        if (getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call) {
            String streamed = kinds.streamed(getCurrentPath().getParentPath(), call);
            lambda.getParameters().forEach(own -> kinds.begins(trees.getElement(path(own)), streamed));
        }
        TypeMirror target = trees.getTypeMirror(getCurrentPath());
        if (target instanceof DeclaredType type) {
            type.asElement().getEnclosedElements().stream()
                    .filter(e -> e.getKind() == ElementKind.METHOD
                            && e.getModifiers().contains(Modifier.ABSTRACT))
                    .findFirst()
                    .ifPresent(method -> parameters(lambda, (ExecutableElement) method));
        }
        return super.visitLambdaExpression(lambda, p);
    }

    private void parameters(LambdaExpressionTree lambda, ExecutableElement method) {
        for (int k = 0; k < lambda.getParameters().size(); k++) {
            Element own = trees.getElement(path(lambda.getParameters().get(k)));
            kinds.begins(own, KindOf.annotated(method.getParameters().get(k).asType()));
        }
    }

    @Override
    public Void visitMethod(MethodTree method, Void p) {
        ExecutableElement element = (ExecutableElement) trees.getElement(getCurrentPath());
        for (VariableElement parameter : element.getParameters()) {
            boolean index = parameter.asType().getKind() == TypeKind.INT
                    && NAMES.contains(parameter.getSimpleName().toString());
            if (index && KindOf.annotated(parameter.asType()) == null) {
                fault(method, "parameter " + parameter + " does not say what it is an index of");
            }
        }
        return super.visitMethod(method, p);
    }

    @Override
    public Void visitReturn(ReturnTree back, Void p) {
        TreePath at = getCurrentPath();
        while (at != null && at.getLeaf().getKind() != Tree.Kind.METHOD) {
            if (at.getLeaf().getKind() == Tree.Kind.LAMBDA_EXPRESSION) {
                return super.visitReturn(back, p);
            }
            at = at.getParentPath();
        }
        if (at != null && back.getExpression() != null) {
            ExecutableElement method = (ExecutableElement) trees.getElement(at);
            expect(method.getReturnType(), back.getExpression());
        }
        return super.visitReturn(back, p);
    }
}
