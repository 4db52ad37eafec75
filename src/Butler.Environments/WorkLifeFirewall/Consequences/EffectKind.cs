namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What an effect does: the vocabulary of <c>consequences.json</c>.</summary>
public enum EffectKind
{
    /// <summary><c>energy -50</c>: a level rises or falls by thousandths.</summary>
    Change,

    /// <summary><c>staging up</c>.</summary>
    StagingUp,

    /// <summary><c>staging fails</c>, after it had been up.</summary>
    StagingFails,

    /// <summary><c>runbook</c>: what was done is written down.</summary>
    Runbook,

    /// <summary><c>late</c>: the coming night is short.</summary>
    Late,

    /// <summary><c>said slack</c>: a no was said; a part of its share is paid at once.</summary>
    Said,

    /// <summary><c>credit slack 50</c>: what the no is worth by now, as a percentage of its share.</summary>
    Credit,

    /// <summary><c>leak</c> or <c>leak half</c>: a boundary that did not hold.</summary>
    Leak,

    /// <summary><c>needless</c> or <c>needless half</c>: a no that served nobody.</summary>
    Needless,

    /// <summary><c>event again</c>: something further asks for a reply.</summary>
    Spawn,

    /// <summary><c>leave approved</c>, <c>leave refused</c>, <c>leave withdrawn</c>.</summary>
    Leave,

    /// <summary><c>client answered</c>: David has an answer that he can work with.</summary>
    ClientAnswered,

    /// <summary><c>appraisal done</c>.</summary>
    AppraisalDone,

    /// <summary><c>oncall yours</c>: the roster names Arjun for Wednesday night.</summary>
    OnCall,
}
