namespace Butler.Training.Learning.SmartCalendar;

/// <summary>What is taken to bind, besides what is shown to.</summary>
internal enum Stance
{
    /// <summary>Nothing else: wishes are weighed, the deadline is kept.</summary>
    AsShown,

    /// <summary>Wishes bind too.</summary>
    WishesBind,

    /// <summary>The deadline is let go.</summary>
    DeadlineOpen,
}
