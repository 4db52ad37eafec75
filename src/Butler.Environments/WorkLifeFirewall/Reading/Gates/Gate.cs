namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Why a text is no message at all, whatever its words are.</summary>
internal enum Gate
{
    /// <summary>It is a message.</summary>
    Passed,

    /// <summary>There is nothing in it, or more than anyone reads.</summary>
    Size,

    /// <summary>It is written in look-alikes, invisible marks or another script.</summary>
    Letters,

    /// <summary>It is in another language, or in none.</summary>
    Language,

    /// <summary>It names a response in the spelling of the data files.</summary>
    ResponseId,

    /// <summary>It is a heap of keywords, or a sentence whose words were shaken.</summary>
    Heap,

    /// <summary>It gives the prompt back.</summary>
    Copy,
}
