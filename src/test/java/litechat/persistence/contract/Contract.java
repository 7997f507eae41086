package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.persistence.faults.FaultCases;

/** All cases that every engine has to pass. */
public final class Contract {
    private Contract() {}

    public static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(RecordCases.all());
        cases.addAll(TableCases.all());
        cases.addAll(UpdateCases.all());
        cases.addAll(QueryCases.all());
        cases.addAll(CompoundCases.all());
        cases.addAll(IndexCases.all());
        cases.addAll(UnreadableCases.all());
        cases.addAll(TransactionCases.all());
        cases.addAll(RefusalCases.all());
        cases.addAll(NestingCases.all());
        cases.addAll(ThreadCases.all());
        cases.addAll(CommitCases.all());
        cases.addAll(SaveCases.all());
        cases.addAll(ListCases.all());
        cases.addAll(BranchCases.all());
        cases.addAll(BranchTrashCases.all());
        cases.addAll(TrashCases.all());
        cases.addAll(RepairCases.all());
        cases.addAll(FaultCases.all());
        cases.addAll(ImportCases.all());
        cases.addAll(ImportRefusalCases.all());
        cases.addAll(ImportStagingCases.all());
        return cases;
    }
}
