package flashpoint.browser.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Corrections of what TeaVM 0.16 silently does differently from Java: functions of {@code Math} and {@code StrictMath}
 * that are the browser's, or rounded another way, become those of Commons Math, as the model itself calls them; -x,
 * which becomes 0 - x and so loses the sign of zero, becomes x times -1; and a remainder with a fraction is exact.
 */
public final class Corrections implements TeaVMPlugin {

    private static final String MATH = "org.apache.commons.math3.util.FastMath";

    /** Functions that TeaVM has, but not with Java's bits. */
    private static final List<String> FUNCTIONS = List.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot", "rint", "round", "signum");

    private static final String REMAINDER = "flashpoint.browser.jdk.Remainder";
    private static final String SUPPLIED = "flashpoint.browser.jdk.Missing";

    /** Methods of TeaVM's classes that are missing, and that {@code Missing} has. */
    private static final Set<String> MISSING = Set.of(
            "java.lang.Class.getPackageName()Ljava/lang/String;",
            "java.lang.String.lines()Ljava/util/stream/Stream;",
            "java.lang.Character.toString(I)Ljava/lang/String;");

    private static final String INTERVENTIONS = "flashpoint.model.intervention.Interventions";
    private static final MethodDescriptor FIND = new MethodDescriptor(
            "find",
            ValueType.object("flashpoint.scenario.EventKind"),
            ValueType.object("flashpoint.model.intervention.Intervention"));

    private static final String VAR_HANDLE = "java.lang.invoke.VarHandle";

    @Override
    public void install(TeaVMHost host) {
        host.add((ClassHolderTransformer) Corrections::name);
        host.add((ClassHolderTransformer) Corrections::redirect);
        host.add((ClassHolderTransformer) Corrections::negate);
        host.add((ClassHolderTransformer) Corrections::remainder);
    }

    /** Classes are not found by name; the one method that looks for some passes the question on. */
    private static void name(ClassHolder cls, ClassHolderTransformerContext context) {
        MethodHolder find = cls.getName().equals(INTERVENTIONS) ? cls.getMethod(FIND) : null;
        if (find == null) {
            return;
        }
        Program program = new Program();
        program.createVariable();
        Variable kind = program.createVariable();
        Variable found = program.createVariable();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(new MethodReference(INTERVENTIONS + "ByType", FIND));
        call.setArguments(kind);
        call.setReceiver(found);
        ExitInstruction exit = new ExitInstruction();
        exit.setValueToReturn(found);
        BasicBlock block = program.createBasicBlock();
        block.add(call);
        block.add(exit);
        find.setProgram(program);
    }

    private static void redirect(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith(MATH) || cls.getName().startsWith("flashpoint.browser.jdk")) {
            return;
        }
        for (Instruction instruction : instructions(cls)) {
            if (instruction instanceof InvokeInstruction call) {
                MethodReference m = call.getMethod();
                String owner = instead(m.getClassName(), m.getName());
                if (owner != null) {
                    call.setMethod(new MethodReference(owner, m.getDescriptor()));
                } else if (MISSING.contains(m.getClassName() + "." + m.getDescriptor())) {
                    supply(call);
                }
            }
        }
    }

    /** A call of a method that is missing becomes one of a static method that is not. */
    private static void supply(InvokeInstruction call) {
        List<ValueType> types = new ArrayList<>(List.of(call.getMethod().getSignature()));
        if (call.getInstance() != null) {
            List<Variable> arguments = new ArrayList<>(call.getArguments());
            arguments.add(0, call.getInstance());
            types.add(0, ValueType.object(call.getMethod().getClassName()));
            call.setInstance(null);
            call.setArguments(arguments.toArray(Variable[]::new));
        }
        call.setType(InvocationType.SPECIAL);
        call.setMethod(new MethodReference(SUPPLIED, call.getMethod().getName(), types.toArray(ValueType[]::new)));
    }

    private static String instead(String owner, String method) {
        return switch (owner) {
            case "java.lang.Math", "java.lang.StrictMath" -> FUNCTIONS.contains(method) ? MATH : null;
            case "java.lang.invoke.MethodHandles" -> method.equals("arrayElementVarHandle") ? VAR_HANDLE : null;
            default -> null;
        };
    }

    private static void negate(ClassHolder cls, ClassHolderTransformerContext context) {
        for (Instruction instruction : instructions(cls)) {
            if (instruction instanceof NegateInstruction minus) {
                if (minus.getOperandType() == NumericOperandType.DOUBLE) {
                    DoubleConstantInstruction constant = new DoubleConstantInstruction();
                    constant.setConstant(-1);
                    constant.setReceiver(minus.getProgram().createVariable());
                    times(minus, constant, constant.getReceiver());
                } else if (minus.getOperandType() == NumericOperandType.FLOAT) {
                    FloatConstantInstruction constant = new FloatConstantInstruction();
                    constant.setConstant(-1);
                    constant.setReceiver(minus.getProgram().createVariable());
                    times(minus, constant, constant.getReceiver());
                }
            }
        }
    }

    /** The compiler has x - y trunc(x / y), which rounds; Java's remainder is exact. */
    private static void remainder(ClassHolder cls, ClassHolderTransformerContext context) {
        for (Instruction instruction : instructions(cls)) {
            if (instruction instanceof BinaryInstruction division
                    && division.getOperation() == BinaryOperation.MODULO
                    && (division.getOperandType() == NumericOperandType.DOUBLE
                            || division.getOperandType() == NumericOperandType.FLOAT)) {
                ValueType type =
                        division.getOperandType() == NumericOperandType.DOUBLE ? ValueType.DOUBLE : ValueType.FLOAT;
                InvokeInstruction call = new InvokeInstruction();
                call.setType(InvocationType.SPECIAL);
                call.setMethod(new MethodReference(REMAINDER, "of", type, type, type));
                call.setArguments(division.getFirstOperand(), division.getSecondOperand());
                call.setReceiver(division.getReceiver());
                call.setLocation(division.getLocation());
                division.replace(call);
            }
        }
    }

    private static void times(NegateInstruction minus, Instruction constant, Variable one) {
        minus.insertPrevious(constant);
        BinaryInstruction times = new BinaryInstruction(BinaryOperation.MULTIPLY, minus.getOperandType());
        times.setFirstOperand(minus.getOperand());
        times.setSecondOperand(one);
        times.setReceiver(minus.getReceiver());
        times.setLocation(minus.getLocation());
        minus.replace(times);
    }

    private static List<Instruction> instructions(ClassHolder cls) {
        List<Instruction> all = new ArrayList<>();
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    block.forEach(all::add);
                }
            }
        }
        return all;
    }
}
